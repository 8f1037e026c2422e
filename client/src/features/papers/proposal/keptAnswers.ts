/** What was typed on the pages of this tab and not sent yet, by paper. Only the browser writes here. */
const kept = new Map<string, Record<string, string>>()

/** Answers to the questions about a paper: they stay while the text is changed on another page. */
export function keptAnswers(paperId: string) {
  return {
    read: (): Record<string, string> => kept.get(paperId) ?? {},
    write: (answers: Record<string, string>) => void kept.set(paperId, answers),
    clear: () => void kept.delete(paperId),
  }
}
