// Words that only join others, folded.
export const functionWords = "an ar att av de den det du eller en ett for fran genom hos hur i in inom med mellan mot nar och om pa sig som till under upp ut utan vad var vid at over";
