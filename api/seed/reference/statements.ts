import type { Sourced } from './types.js'

/** The prose of the documentation up to the compositions, in the order of the source. */
const FIRST: readonly Sourced[] = [
  {
    key: 'opening-title',
    section: 'opening',
    text: 'Informationen zum vorläufigen Ergebnis des bisherigen Integrationsworkshops am 20.09.2010, 05.11.2010, 06.11.2010 und 05.04.2011:',
  },
  {
    key: 'opening-summary',
    section: 'opening',
    text: 'Es handelt sich im Folgenden um eine Kurzfassung der Ergebnisse. Eine ausführliche Gesamtdokumentation des Workshops ist im Anschluss an die Nachbereitungsveranstaltung vorgesehen.',
  },
  {
    key: 'strategy-title',
    section: 'strategy',
    text: 'Raus aus der „Nische“ – Integrationspolitik strategisch steuern!',
  },
  {
    key: 'strategy-introduction',
    section: 'strategy',
    text: 'Um zielorientiert handeln zu können, muss man zunächst mit der Entwicklung von Leitbildern und der Bestimmung der Ziele beginnen. Der Moderator Herr Dr. Kösters stellte folgenden Strategiezirkel vor:',
  },
  {
    key: 'strategy-circle',
    section: 'strategy',
    text: 'Zielorientierung vor Maßnahmenentwicklung: Der Entwurf der Leitbilder steht an erster Stelle des Zirkels. Das gesamte Handeln ist unter der Überschrift „Wo will ich hin? Welche Ziele will ich überhaupt erreichen?“ einzuordnen. Diese Ziele darf man auch im weiteren Verlauf nicht aus den Augen verlieren. Nach der Entwicklung der Leitbilder und Ziele ist eine Analyse der Ist-Situation durchzuführen, indem ein Berichtswesen erarbeitet und Daten erhoben werden. Nach Auswertung dieser Daten können Handlungskonzepte und daraus folgend konkrete Maßnahmen entwickelt werden. Um die Wirkung der Maßnahmen und die Erreichung der Ziele zu überprüfen, ist im letzten Schritt eine Evaluation notwendig. Je nach Ergebnis sind die Maßnahmen zu hinterfragen, nachzubessern, zu verändern oder zu verstärken.',
  },
  {
    key: 'goals-introduction',
    section: 'goals',
    text: 'In Gruppenarbeit wurden die nachfolgenden Leitziele, Jahresziele und Maßnahmen für die weitere Integrationsarbeit im Rhein-Kreis Neuss entwickelt:',
  },
  {
    key: 'process-steering-introduction',
    section: 'process-steering',
    text: 'Die Arbeitsgruppe Prozesssteuerung wurde von Herrn Dr. Kösters begleitet und beschäftigte sich an den beiden Workshoptagen insbesondere mit folgenden Fragen:',
  },
  {
    key: 'process-steering-functions',
    section: 'process-steering/functions',
    text: 'Um Ziele umsetzen zu können, bedarf es der Steuerung dieses Umsetzungsprozesses. Die Teilnehmer der Arbeitsgruppe Prozess-Steuerung entwickelten Ideen und Gründe, weshalb eine solche Steuerung notwendig ist:',
  },
  {
    key: 'process-steering-actors',
    section: 'process-steering/actors',
    text: 'Es wurden Arbeitsbereiche und Funktionsträger/innen genannt, die zu beteiligen sind:',
  },
  {
    key: 'process-steering-links',
    section: 'process-steering/links',
    text: 'Unter den genannten Funktionsträgern gibt es bereits einige Verbindungen. So existiert z.B. eine Bürgermeisterkonferenz mit dem Landrat; die Interessen der Migranten werden in den Integrationsräten vertreten.',
  },
  {
    key: 'process-steering-office',
    section: 'process-steering/links',
    text: 'Die Arbeitsgruppe kam zu dem Ergebnis, dass die Organisation der Integrationsarbeit auf Kreisebene von einem Integrationsbüro ausgehen sollte. Dieses Integrationsbüro des Rhein-Kreises Neuss sollte dann auch die Organisation einer eventuellen Integrationskonferenz/eines Integrationsgipfels und einer Prozesssteuerungsgruppe übernehmen.',
  },
  {
    key: 'process-steering-bodies',
    section: 'process-steering/bodies',
    text: 'Die Diskussion, wie die strategische Steuerung der Integrationsarbeit auf Kreisebene zukünftig erfolgen soll und wie eine Verbindung zu den zentralen Zukunftsthemen und eine Partizipation von zugewanderten Menschen und Akteuren der Integrationsarbeit hergestellt werden kann, führte in der Arbeitsgruppe zu dem Ergebnis, dass ein Integrationsgipfel, eine Integrationskonferenz und eine Prozesssteuerungsgruppe eingerichtet werden könnten.',
  },
]

/** The prose on the compositions, the assessment and the closing rules. */
const SECOND: readonly Sourced[] = [
  {
    key: 'draft-needed',
    section: 'process-steering/draft',
    text: 'Auf jeden Fall sollte eine Prozesssteuerungsgruppe eingerichtet werden.',
  },
  {
    key: 'draft-introduction',
    section: 'process-steering/draft',
    text: 'Die Überlegung, wer der Prozesssteuerungsgruppe angehören könnte/sollte, führte unter den Teilnehmern der Arbeitsgruppe zu folgenden Vorschlägen (in Klammern: Anzahl der Personen):',
  },
  {
    key: 'draft-judged',
    section: 'process-steering/draft-judged',
    text: 'Es ergibt sich eine Personenanzahl von mindestens 35 Personen. Um effektiv in der Prozesssteuerungsgruppe arbeiten zu können, ist die Personenanzahl viel zu hoch. Herr Dr. Kösters merkte an, es sei vielleicht besser, einmal im Jahr eine Integrationskonferenz oder einen Integrationsgipfel zu einem bestimmten Thema mit einem größeren Teilnehmerkreis abzuhalten. Außerdem sollte man darüber nachdenken, ob man die Personenanzahl in der Prozesssteuerungsgruppe noch weiter straffen könne. Dies führte zu der Überlegung, welche Verbindungen es bereits gibt. So existiert z.B. eine Bürgermeisterkonferenz mit dem Landrat; die Integrationsräte vertreten die Interessen der Migranten.',
  },
  {
    key: 'draft-office',
    section: 'process-steering/draft-judged',
    text: 'Die Organisation einer Integrationskonferenz bzw. eines Integrationsgipfels und der Prozesssteuerungsgruppe sollte ein Integrationsbüro beim Rhein-Kreis Neuss übernehmen.',
  },
  {
    key: 'assessment-question',
    section: 'assessment',
    text: 'Der Moderator stellte den Teilnehmern die Frage, wie realistisch die Umsetzung der erarbeiteten Ziele sei und ob dem Workshop ein Kreistagsbeschluss zur Legitimation der Umsetzung folgen werde. Die Frage, ob das Ergebnis des Workshops als Votum in den Kreistag gegeben werden soll, beantworteten alle Teilnehmer mit „JA“.',
  },
  {
    key: 'assessment-carried',
    section: 'assessment',
    text: 'Alle Teilnehmer haben das Ergebnis einstimmig mitgetragen.',
  },
  {
    key: 'recommendations-introduction',
    section: 'assessment',
    text: 'Herr Dr. Kösters fasste die bisherige Workshoparbeit in entsprechenden Handlungsempfehlungen zusammen:',
  },
  {
    key: 'resolution-reports',
    section: 'resolution',
    text: 'Nach Bericht vom Integrationsworkshop im Sozial- und Gesundheitsausschusses des Rhein-Kreises Neuss am 25.11.2011 erfolgte am 08.12.2010 ein Bericht im Kreistag. Der Kreistag fasste folgenden Beschluss:',
  },
  {
    key: 'composition-advisory',
    section: 'composition/advisory',
    text: 'Bei Sitzungen der Steuerungsgruppe werden seitens der Verwaltung die Bereiche Integration (50.5.2) und die Ausländerbehörde (32.3) eingebunden. Bei Bedarf können je nach thematischer Zielsetzung weitere Fachbereiche hinzugezogen werden.',
  },
  {
    key: 'tasks-introduction',
    section: 'tasks',
    text: 'Im Rahmen der Nachbereitungsveranstaltung wurden folgende Aufgaben und Ziele der Steuerungsgruppe Integration erarbeitet:',
  },
]

/** The documentation's prose, in the order of the source. */
export const STATEMENTS: readonly Sourced[] = [...FIRST, ...SECOND]

/** The closing rules: the later word on who develops goals and on constant membership. */
export const CLOSING_STATEMENTS: readonly Sourced[] = [
  {
    key: 'closing-process-not-content',
    section: 'closing',
    text: 'Herr Dr. Kösters führte aus, die Steuerungsgruppe habe nicht für Inhalte zu sorgen, sondern nur dafür, wie der Prozess weitergehe.',
  },
  {
    key: 'closing-goals-at-summit',
    section: 'closing',
    text: 'Leitziele und Jahresziele sollten nicht in einer Steuerungsgruppe entwickelt werden, sondern im Rahmen des Integrationsgipfels.',
  },
  {
    key: 'closing-summit-takes-stock',
    section: 'closing',
    text: 'Der Integrationsgipfel diene dazu, Bilanz zu ziehen und Perspektiven zu entwickeln, wie es weitergehe.',
  },
  {
    key: 'closing-influence',
    section: 'closing',
    text: 'Es stellte sich die grundsätzliche Frage, welche Einwirkungsmöglichkeit denn die Steuerungsgruppe Integration habe.',
  },
  {
    key: 'closing-named-people',
    section: 'closing',
    text: 'Herr Dr. Kösters schlug vor, konkrete Personen für die Steuerungsgruppe zu benennen, die dann in dieser Zusammensetzung regelmäßig an den Treffen der Steuerungsgruppe teilnehmen. Ständig wechselnde Personen machten wenig Sinn.',
  },
  {
    key: 'closing-information-flow',
    section: 'closing',
    text: 'Die konkret benannten Personen müssten den Informationsfluss in die Stadt- und Gemeinderäte, die Integrationsräte, die Arbeitsgemeinschaft der Wohlfahrtsverbände, etc. sicherstellen.',
  },
]
