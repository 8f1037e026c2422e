/** One section of the source: it begins at its mark and ends where the next one begins. */
export interface SourceSection {
  readonly key: string
  readonly mark: string
}

/** The sections in the order of the source; marks are searched one after the other, so repeated headings are fine. */
export const SECTIONS = [
  { key: 'opening', mark: 'Informationen zum vorläufigen Ergebnis' },
  { key: 'priorities', mark: 'Im Verlauf des bisherigen Integrationsworkshops' },
  { key: 'strategy', mark: 'Raus aus der „Nische“' },
  { key: 'goals', mark: 'In Gruppenarbeit wurden' },
  { key: 'education', mark: 'Handlungsfeld Bildung:' },
  { key: 'education/1', mark: 'Leitziel 1:' },
  { key: 'education/2', mark: 'Leitziel 2:' },
  { key: 'education/3', mark: 'Leitziel 3:' },
  { key: 'work', mark: 'Handlungsfeld Arbeit:' },
  { key: 'work/1', mark: 'Leitziel 1:' },
  { key: 'work/2', mark: 'Leitziel 2:' },
  { key: 'work/3', mark: 'Leitziel 3:' },
  { key: 'language', mark: 'Handlungsfeld Sprache:' },
  { key: 'language/1', mark: 'Leitziel 1:' },
  { key: 'language/2', mark: 'Leitziel 2:' },
  { key: 'language/3', mark: 'Leitziel 3:' },
  { key: 'intercultural-opening', mark: 'Handlungsfeld Interkulturelle Öffnung:' },
  { key: 'intercultural-opening/1', mark: 'Leitziel 1:' },
  { key: 'intercultural-opening/2', mark: 'Leitziel2:' },
  { key: 'intercultural-opening/3', mark: 'Leitziel 3:' },
  { key: 'intercultural-opening/field', mark: 'Jahresziele:' },
  { key: 'process-steering', mark: 'Ergebnisse aus der Arbeitsgruppe Prozess-Steuerung' },
  { key: 'process-steering/functions', mark: 'Um Ziele umsetzen zu können, bedarf es' },
  { key: 'process-steering/actors', mark: 'Es wurden Arbeitsbereiche und Funktionsträger/innen genannt' },
  { key: 'process-steering/links', mark: 'Unter den genannten Funktionsträgern' },
  { key: 'process-steering/bodies', mark: 'Die Diskussion, wie die strategische Steuerung' },
  {
    key: 'process-steering/purposes',
    mark: 'Integrationskonferenz Integrationsgipfel Prozesssteuerungsgruppe',
  },
  { key: 'process-steering/draft', mark: 'Auf jeden Fall sollte eine Prozesssteuerungsgruppe' },
  { key: 'process-steering/draft-judged', mark: 'Es ergibt sich eine Personenanzahl' },
  { key: 'assessment', mark: 'Einschätzungen zum bisherigen Ergebnis' },
  { key: 'recommendations', mark: '10 Handlungsempfehlungen für die kommunale Integrationspolitik' },
  { key: 'resolution', mark: 'Nach Bericht vom Integrationsworkshop' },
  { key: 'composition', mark: 'Zusammensetzung der Steuerungsgruppe Integration:' },
  { key: 'composition/advisory', mark: 'Bei Sitzungen der Steuerungsgruppe' },
  { key: 'tasks', mark: 'Im Rahmen der Nachbereitungsveranstaltung' },
  { key: 'closing', mark: 'Herr Dr. Kösters führte aus, die Steuerungsgruppe' },
] as const satisfies readonly SourceSection[]

/** The key of a section of the source. */
export type SectionKey = (typeof SECTIONS)[number]['key']
