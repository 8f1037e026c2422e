// What the words of councils mean. Every line was read and decided by somebody who knows the procedure; a text that no line fits is
// listed and never guessed.
import type { ResultMeaning } from '../../contract/councilfiles.lists.js'
import type { ConsultationRole } from '../../contract/consultations.lists.js'

/** What a recorded result says, before the role of the body makes an outcome of it. */
export type Meaning = ResultMeaning

const by = '(?:einstimmig|mehrheitlich|mit mehrheit|bei stimmengleichheit)'
const agreed = '(?:zugestimmt|beschlossen|angenommen|empfohlen|genehmigt)'

/** Result texts in lower case, whole; the first group is the body that was named. */
export const resultWords: readonly (readonly [Meaning, RegExp])[] = [
  ['AGREED', new RegExp(`^(?:${by} )?(?:ungeändert |unverändert )?${agreed}$`)],
  ['AGREED', new RegExp(`^${agreed}[ ,-]+${by}$`)],
  ['AGREED', /^(?:(?:einstimmige|mehrheitliche) )?zustimmung$/],
  ['AGREED', /^zur kenntnis genommen \+ (?:einstimmige|mehrheitliche) zustimmung$/],
  ['AGREED', /^(?:einverstanden|gewählt|laut beschlussvorschlag|gemäß beschlussvorschlag)$/],
  ['AGREED', /^vorberaten ohne änderungen$/],
  ['AGREED_AMENDED', new RegExp(`^(?:${by} )?(?:geändert|mit änderungen) ${agreed}$`)],
  [
    'AGREED_AMENDED',
    new RegExp(
      `^(?:${by} )?${agreed} (?:zu|zum|mit) (?:geänderte[mn]|modifizierte[mn]) (?:beschlusstext|antrag|beschluss)$`,
    ),
  ],
  ['AGREED_AMENDED', /^vorberaten mit änderungen$/],
  ['AGREED_PARTLY', new RegExp(`^(?:${by} )?teilweise (?:${agreed}|abgelehnt)$`)],
  ['REFUSED', new RegExp(`^(?:${by} )?(?:- )?(?:abgelehnt|nicht empfohlen)$`)],
  ['REFUSED', /^(?:abgelehnt[ ,-]+(?:einstimmig|mehrheitlich)|stimmengleichheit - abgelehnt|ablehnung)$/],
  ['NOTED', /^(?:(?:bericht|stellungnahme|antwort|vorlage) )?(?:zur )?kenntnis(?:nahme| genommen)$/],
  ['SETTLED', /^(?:antrag ist |antrag )?erledigt$/],
  ['SETTLED', /^erledigt durch (?:stellungnahme|antwort|ergänzungsvorlage) der verwaltung$/],
  ['SETTLED', /^mit stellungnahme einverstanden$/],
  ['SETTLED', /^(?:teilweise )?in (?:modifi?zierte )?beschlussvorlage übernommen$/],
  ['POSTPONED', /^(?:vertagt|zurückgestellt|verschoben|wiedervorlage erbeten)$/],
  ['REMOVED', /^(?:von der tagesordnung )?abgesetzt$/],
  ['WITHDRAWN', /^(?:antrag |vorlage )?zurückgezogen$/],
  ['NO_VOTE', /^(?:keine abstimmung|nicht zur abstimmung gestellt|ohne votum|ohne beschlussempfehlung)$/],
  ['SENT_BACK', /^zurückverwiesen$/],
  [
    'REFERRED',
    /^(?:verwiesen|überwiesen) (?:in|an|zur beratung in) (?!(?:den )?nichtöffentlich)(?:den |die |das )?(.+)$/,
  ],
  ['REFERRED', /^(?:weiterbehandlung|weitere beratung) im (.+)$/],
  ['REFERRED', /^beratung im (fachgremium\/arbeitskreis)$/],
]

/** Words for bodies that name none. */
export const namesNoBody = /^(?:fachausschuss|zuständigen ausschuss|ausschuss|fachgremium\/arbeitskreis)$/

/** Words for what a body may do, in lower case. */
export const roleWords: Readonly<Record<string, ConsultationRole>> = {
  anhörung: 'HEARING',
  stellungnahme: 'HEARING',
  vorberatung: 'PRELIMINARY',
  beratung: 'PRELIMINARY',
  behandlung: 'PRELIMINARY',
  empfehlung: 'PRELIMINARY',
  'beratung und empfehlung': 'PRELIMINARY',
  entscheidung: 'DECISION',
  beschluss: 'DECISION',
  beschlussfassung: 'DECISION',
  kenntnisnahme: 'NOTICE',
  information: 'NOTICE',
}

/** Names of the body that is above all committees. */
export const councils =
  /^(?:gemeinderat|stadtrat|rat|rat der (?:stadt|gemeinde) .+|kreistag|stadtverordnetenversammlung|bürgerschaft)$/i
