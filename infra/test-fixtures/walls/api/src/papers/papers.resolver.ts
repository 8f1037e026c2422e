export class PaperQueries {}
