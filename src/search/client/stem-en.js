export const stem = (word) => word;
