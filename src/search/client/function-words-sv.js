// Words that only join others, and those that questions are asked with.
export const functionWords = "att av blir de den det du där efter eller en ett finns från få får för genom gör har hos hur i in inom jag kan man med mellan men mig min mot måste när och om på sig sin ska som till under upp ut utan vad var vara vem vi vid vilka vilken vilket vill är över";
