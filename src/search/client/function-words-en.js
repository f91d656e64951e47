// Words that only join others, and those that questions are asked with.
export const functionWords = "a am an and are as at be by can could did do does for from had has have he her his how i if in into is its me my no not of on or our s she should so t than that the their then there these they this those to up was we were what when where which who why will with would you your";
