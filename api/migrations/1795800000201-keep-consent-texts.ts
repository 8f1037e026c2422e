import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The words people agreed to before they were kept. */
const first = [
  [
    'de',
    'Ich willige ein, dass das Integrationsbüro diese Angaben für die Veranstaltung speichert. Nur das Integrationsbüro sieht, wer was braucht. Küche, Betreuung und Dolmetscher bekommen Zahlen ohne Namen. 14 Tage nach der Veranstaltung löschen wir die Angaben. Sie können Ihre Einwilligung jederzeit zurücknehmen: Leeren Sie dazu alles und speichern Sie.',
  ],
  [
    'de-x-leicht',
    'Ich erlaube: Das Integrations-Büro speichert meine Angaben. Nur das Integrations-Büro sieht Ihre Angaben. Die Küche bekommt nur Zahlen. 14 Tage nach der Veranstaltung löschen wir alles. Sie können Ihre Erlaubnis zurücknehmen: Machen Sie alles leer und speichern Sie.',
  ],
  [
    'en',
    'I agree that the integration office keeps this information for the event. Only the integration office sees who needs what. Kitchen, carers and interpreters get numbers without names. We erase the information 14 days after the event. You can withdraw your consent at any time: clear everything and save.',
  ],
  [
    'tr',
    "Uyum Bürosu'nun bu bilgileri etkinlik için saklamasına izin veriyorum. Kimin neye ihtiyacı olduğunu yalnızca Uyum Bürosu görür. Mutfak, bakıcılar ve tercümanlar adsız sayılar alır. Bilgileri etkinlikten 14 gün sonra sileriz. Onayınızı her zaman geri alabilirsiniz: Her şeyi boşaltıp kaydedin.",
  ],
  [
    'ar',
    'أوافق على أن يحفظ مكتب الاندماج هذه البيانات من أجل الفعالية. لا يرى من يحتاج ماذا إلا مكتب الاندماج. يحصل المطبخ ومقدمو الرعاية والمترجمون على أعداد بلا أسماء. نحذف البيانات بعد الفعالية بـ 14 يومًا. يمكنكم سحب موافقتكم في أي وقت: أفرغوا كل شيء واحفظوا.',
  ],
  [
    'uk',
    'Я погоджуюся, що бюро з інтеграції зберігає ці відомості для заходу. Лише бюро з інтеграції бачить, кому що потрібно. Кухня, вихователі й перекладачі отримують числа без імен. Через 14 днів після заходу ми видаляємо відомості. Згоду можна відкликати будь-коли: очистьте все та збережіть.',
  ],
] as const

/** keep consent texts */
export class KeepConsentTexts1795800000201 implements MigrationInterface {
  name = 'KeepConsentTexts1795800000201'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE "consent_text" ("version" integer NOT NULL, "locale" text NOT NULL, "text" text NOT NULL, CONSTRAINT "pk_consent_text" PRIMARY KEY ("version", "locale"))',
    )
    for (const [locale, text] of first)
      await runner.query('INSERT INTO "consent_text" ("version", "locale", "text") VALUES (1, $1, $2)', [
        locale,
        text,
      ])
    for (const table of ['needs_consent', 'answers_consent'])
      await runner.query(
        `ALTER TABLE "${table}" ADD CONSTRAINT "fk_${table}__version_locale" FOREIGN KEY ("version", "locale") REFERENCES "consent_text"("version", "locale") ON DELETE NO ACTION ON UPDATE NO ACTION`,
      )
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['needs_consent', 'answers_consent'])
      await runner.query(`ALTER TABLE "${table}" DROP CONSTRAINT "fk_${table}__version_locale"`)
    await runner.query('DROP TABLE "consent_text"')
  }
}
