// Languages without a stemmer: every form is a word of its own.
export const stem = (word) => word;
