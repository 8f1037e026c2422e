export const paper = 1
