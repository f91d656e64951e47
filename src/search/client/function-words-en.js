// Words that only join others.
export const functionWords = "a an and are as at by for from how in is of on or that the to up what when where which with";
