// The words by which columns are recognised: headings of exports of pretalx, Sessionize, pretix, Indico and OpenConf, and
// what people write in English, Turkish, Arabic, German and French. Compared by headingKey: case, accents and
// punctuation do not matter.
import type { BaseField, CsvTable } from './csv-fields.js';
import { headingKey } from './heading-key.js';

type Words = Partial<Readonly<Record<BaseField, string>>>;

/** Of a date and a clock, in sessions and availability. */
const WHEN: Words = {
  date:
    'date, day, start date, date start, tarih, gün, başlangıç tarihi, التاريخ, تاريخ, اليوم, يوم, ' +
    'تاريخ البدء, تاريخ البداية, Datum, Tag, Startdatum, Jour, Date de début',
  start:
    'start, starts, starts at, start at, start time, starting time, begin, begins, begin time, from, ' +
    'time, scheduled at, scheduled start, session start, slot start, start datetime, start date time, ' +
    'start (local), available from, başlangıç, başlama, başlangıç saati, başlangıç zamanı, saat, ' +
    'başlama saati, البدء, البداية, وقت البدء, وقت البداية, من, الوقت, Beginn, Anfang, Startzeit, ' +
    'Uhrzeit, von, ab, verfügbar ab, Début, heure de début, heure, de, à partir de',
  endDate: 'end date, date end, bitiş tarihi, تاريخ الانتهاء, تاريخ النهاية, Enddatum, Date de fin',
  end:
    'end, ends, ends at, end at, end time, finish, until, to, till, scheduled end, session end, ' +
    'slot end, end datetime, end date time, end (local), available until, available to, bitiş, ' +
    'bitiş saati, bitiş zamanı, النهاية, الانتهاء, وقت الانتهاء, وقت النهاية, إلى, حتى, Ende, Endzeit, ' +
    'bis, verfügbar bis, Fin, heure de fin, à, jusqu’à',
  timeZone: 'time zone, timezone, tz, zone, saat dilimi, المنطقة الزمنية, Zeitzone, fuseau horaire',
};

const WORDS: Readonly<Record<CsvTable, Words>> = {
  sessions: {
    ...WHEN,
    id:
      'id, code, session id, session code, proposal id, submission id, contribution id, paper id, ' +
      'event id, kod, oturum no, الرمز, المعرف, Kennung, Kürzel, identifiant',
    guid: 'guid, uuid, session guid',
    number: 'number, no, nr, no., #, session number, numara, oturum numarası, الرقم, رقم, Nummer, numéro',
    title:
      'title, session, session title, session name, proposal title, talk title, talk, name, event, ' +
      'event title, contribution title, paper title, başlık, oturum, oturum adı, oturum başlığı, konu, ' +
      'etkinlik, العنوان, عنوان, عنوان الجلسة, الجلسة, اسم الجلسة, Titel, Vortragstitel, Sitzung, Vortrag, ' +
      'Titre, Intitulé, séance, titre de la session',
    subtitle: 'subtitle, sub title, alt başlık, العنوان الفرعي, Untertitel, sous-titre',
    abstract:
      'abstract, summary, short description, teaser, özet, kısa açıklama, الملخص, ملخص, نبذة, ' +
      'Zusammenfassung, Kurzbeschreibung, Kurzfassung, Résumé',
    description:
      'description, content, details, long description, full description, session description, outline, ' +
      'açıklama, içerik, tanım, الوصف, وصف, وصف الجلسة, Beschreibung, Inhalt, Description complète, contenu',
    kind: 'kind, session kind, tür, çeşit, نوع, Gattung, genre',
    type:
      'type, session type, session format, format, proposal type, submission type, contribution type, ' +
      'event type, category, oturum türü, oturum tipi, tip, biçim, النوع, نوع الجلسة, Art, Typ, ' +
      'Vortragsart, Sitzungstyp, Type de session, Catégorie',
    track:
      'track, theme, topic, topics, stream, strand, track name, session track, tema, konu başlığı, izlek, ' +
      'المسار, مسار, المحور, Thema, Themenstrang, Themenbereich, Strang, Thème, parcours, piste, thématique',
    tags:
      'tags, tag, keywords, keyword, labels, etiketler, etiket, anahtar kelimeler, الوسوم, كلمات مفتاحية, ' +
      'الكلمات المفتاحية, Schlagwörter, Schlagworte, Stichwörter, étiquettes, mots-clés',
    language:
      'language, lang, locale, session language, content locale, dil, konuşma dili, oturum dili, اللغة, ' +
      'لغة, لغة الجلسة, Sprache, Langue',
    level:
      'level, difficulty, audience level, session level, experience level, seviye, düzey, المستوى, مستوى, ' +
      'Niveau, Schwierigkeit, Schwierigkeitsgrad, Niveau de difficulté',
    duration:
      'duration, length, minutes, duration minutes, duration in minutes, duration (min), session duration, ' +
      'scheduled duration, süre, süresi, süre (dk), dakika, المدة, مدة, المدة بالدقائق, Dauer, ' +
      'Dauer (Minuten), Länge, Durée, durée (min)',
    rooms:
      'room, rooms, room name, location, hall, place, session room, salon, salonlar, oda, yer, القاعة, ' +
      'قاعة, القاعات, المكان, الغرفة, Raum, Räume, Saal, Ort, Salle, salles, lieu',
    roomCount: 'room count, number of rooms, rooms needed, salon sayısı, عدد القاعات, Anzahl Räume, nombre de salles',
    speakers:
      'speakers, speaker, speaker names, speaker name, presenter, presenters, speaker full name, author, ' +
      'authors, people, persons, person, by, owner, konuşmacı, konuşmacılar, sunan, sunucu, konuşmacı adı, ' +
      'yazar, yazarlar, المتحدث, المتحدثة, المتحدثون, المتحدثين, متحدث, المتحدثات, المحاضر, المحاضرة, ' +
      'Referent, Referentin, Referenten, Referentinnen, Vortragende, Vortragender, Sprecher, Sprecherin, ' +
      'Redner, Rednerin, Rednerinnen, Referierende, Autoren, Intervenant, Intervenante, Intervenants, ' +
      'Intervenantes, Orateur, Oratrice, Orateurs, Auteurs, Auteur',
    speakerIds: 'speaker id, speaker ids, speaker code, speaker codes, person ids, konuşmacı no, رمز المتحدث',
    speakerEmails:
      'speaker email, speaker emails, speaker e-mail, speaker e-mails, email, e-mail, emails, ' +
      'email address, presenter email, owner email, konuşmacı e-posta, e-posta, eposta, بريد المتحدث, ' +
      'البريد الإلكتروني, Referenten-E-Mail, E-Mail der Referentin, courriel, e-mail de l’intervenant',
    speakerRoles: 'speaker roles, speaker role, roles',
    moderators:
      'moderator, moderators, moderated by, moderatör, مدير الجلسة, ' +
      'مديرة الجلسة, الميسر, Moderation, Moderatorin, Moderatoren, Modérateur, Modératrice, animateur, ' +
      'animatrice',
    chairs:
      'chair, chairs, session chair, oturum başkanı, رئيس الجلسة, رئيسة الجلسة, Sitzungsleitung, Vorsitz, ' +
      'président de séance, présidente de séance, présidence',
    hosts: 'host, hosts, organiser, ev sahibi, المضيف, المضيفة, Gastgeber, Gastgeberin, hôte',
    state:
      'state, status, session status, proposal state, submission state, decision, durum, الحالة, حالة, ' +
      'Zustand, Entscheidung, État, statut',
    seatLimit:
      'seat limit, seats, places, max participants, maximum participants, participant limit, ' +
      'max attendees, session capacity, kontenjan, katılımcı sınırı, azami katılımcı, عدد المقاعد, ' +
      'المقاعد, Plätze, Teilnehmerzahl, max. Teilnehmer, Platzzahl, nombre de places, participants max',
    prerequisites:
      'prerequisites, prerequisite, requirements, ön koşul, ön koşullar, gereksinimler, المتطلبات, ' +
      'متطلبات مسبقة, Voraussetzungen, prérequis',
    expectedAudience:
      'expected audience, expected attendance, expected attendees, audience size, beklenen katılımcı, ' +
      'beklenen izleyici, الحضور المتوقع, erwartete Teilnehmer, erwartetes Publikum, public attendu',
    requiredFeatures:
      'required features, equipment, room requirements, technical requirements, av requirements, ekipman, ' +
      'gerekli donanım, المعدات, التجهيزات المطلوبة, Ausstattung, benötigte Ausstattung, équipement, ' +
      'matériel requis',
    exclusive: 'exclusive, plenary, is plenum session, genel oturum, جلسة عامة, Plenum, plénière',
    after: 'after, comes after, follows, depends on, sonra, şundan sonra, بعد, nach, après',
    repeatOf: 'repeat of, repeats, tekrarı, تكرار, Wiederholung von, répétition de',
    doNotRecord:
      'do not record, recording opt-out, recording opt out, no recording, don’t record this session, ' +
      'kayıt yapılmasın, عدم التسجيل, بدون تسجيل, keine Aufzeichnung, nicht aufzeichnen, ne pas enregistrer',
    license:
      'licence, license, recording licence, recording license, lisans, الترخيص, Lizenz, licence d’enregistrement',
    url:
      'url, link, web page, page, session url, session link, public url, bağlantı, الرابط, Adresse, lien, ' +
      'URL de la session',
    links:
      'links, resources, materials, bağlantılar, kaynaklar, الروابط, المصادر, Materialien, Verweise, ' +
      'liens, ressources',
  },
  people: {
    id: 'id, code, person id, speaker id, speaker code, user id, kişi no, المعرف, الرمز, Kennung, identifiant',
    name:
      'name, full name, display name, speaker, speaker name, person, attendee name, author, participant, ' +
      'ad soyad, adı soyadı, isim, konuşmacı, kişi, katılımcı, الاسم, اسم, الاسم الكامل, المتحدث, ' +
      'المتحدثة, Vollständiger Name, Referent, Referentin, Person, Nom complet, nom et prénom, ' +
      'intervenant, intervenante',
    firstName: 'first name, given name, forename, ad, adı, الاسم الأول, Vorname, Prénom',
    lastName:
      'last name, family name, surname, soyad, soyadı, اسم العائلة, اللقب, Nachname, Familienname, Nom, ' +
      'nom de famille',
    email:
      'email, e-mail, email address, e-mail address, mail, attendee email, attendee e-mail, speaker email, ' +
      'e-posta, eposta, e-posta adresi, البريد الإلكتروني, البريد, E-Mail-Adresse, courriel, ' +
      'adresse e-mail, adresse courriel',
    biography:
      'biography, bio, about, profile, speaker bio, biyografi, özgeçmiş, hakkında, السيرة الذاتية, السيرة, ' +
      'نبذة, Biografie, Biographie, Lebenslauf, Kurzbiografie, à propos',
    photo:
      'photo, picture, avatar, profile picture, image, headshot, photo url, avatar url, picture url, ' +
      'fotoğraf, resim, الصورة, صورة, Foto, Bild, photographie, photo de profil',
    links:
      'links, link, website, web site, web page, homepage, url, blog, company website, LinkedIn, linkedin, ' +
      'twitter, x, mastodon, bluesky, GitHub, github, GitLab, gitlab, instagram, facebook, YouTube, ' +
      'youtube, orcid, bağlantılar, bağlantı, web sitesi, الروابط, الموقع, الموقع الإلكتروني, Webseite, ' +
      'Website-Adresse, liens, site web, site internet',
  },
  rooms: {
    id: 'id, code, room id, salon no, المعرف, Kennung, identifiant',
    guid: 'guid, uuid, room guid',
    name:
      'name, room, room name, hall, salon, salon adı, oda, oda adı, ad, القاعة, اسم القاعة, قاعة, الغرفة, ' +
      'الاسم, Raum, Raumname, Saal, Salle, nom de la salle, Nom',
    venue:
      'venue, building, site, mekan, mekân, bina, المبنى, مبنى, الموقع, Gebäude, Veranstaltungsort, ' +
      'Standort, bâtiment, lieu, site',
    capacity:
      'capacity, seats, size, kapasite, kişi sayısı, koltuk sayısı, السعة, سعة, عدد المقاعد, Kapazität, ' +
      'Plätze, Sitzplätze, Capacité, places, nombre de places',
    features:
      'features, equipment, facilities, amenities, özellikler, donanım, ekipman, المزايا, التجهيزات, ' +
      'المعدات, Ausstattung, Merkmale, équipement, équipements',
    stepFree:
      'step free, step-free, step free access, wheelchair accessible, accessible, wheelchair, basamaksız, ' +
      'engelli erişimi, erişilebilir, بدون درج, مهيأة للكراسي المتحركة, stufenlos, barrierefrei, ' +
      'rollstuhlgerecht, accessible PMR, accessible en fauteuil, sans marches',
    lanes:
      'lanes, parallel sessions, sessions at once, shared by, paralel oturum sayısı, ' +
      'عدد الجلسات المتوازية, parallele Sitzungen, sessions parallèles',
  },
  availability: {
    ...WHEN,
    personId: 'person id, speaker id, speaker code, kişi no, رمز المتحدث, Personenkennung',
    person:
      'person, name, full name, speaker, speaker name, person name, participant, ad soyad, isim, kişi, ' +
      'konuşmacı, الاسم, الشخص, المتحدث, المتحدثة, Person, Referent, Referentin, Personne, intervenant, ' +
      'intervenante, Nom complet, Nom',
    email: 'email, e-mail, email address, e-posta, eposta, البريد الإلكتروني, E-Mail-Adresse, courriel, adresse e-mail',
    roomGuid: 'room guid, room id',
    room: 'room, room name, hall, salon, oda, القاعة, قاعة, الغرفة, Raum, Saal, Salle',
  },
};

export interface KnownWord {
  readonly field: BaseField;
  /** 0 for the plainest word: of two columns that mean one field, the one with the lower rank is taken. */
  readonly rank: number;
}

const WORDS_BY_KEY: Readonly<Record<CsvTable, ReadonlyMap<string, KnownWord>>> = {
  sessions: wordsByKey(WORDS.sessions),
  people: wordsByKey(WORDS.people),
  rooms: wordsByKey(WORDS.rooms),
  availability: wordsByKey(WORDS.availability),
};

/** What the key of a heading means in a table; null where the word is not known. */
export function knownWord(key: string, table: CsvTable): KnownWord | null {
  return WORDS_BY_KEY[table].get(key) ?? null;
}

/** A word that stands at two fields means the first; our own names of fields are among the words. */
function wordsByKey(words: Words): ReadonlyMap<string, KnownWord> {
  const byKey = new Map<string, KnownWord>();
  for (const [field, list] of Object.entries(words) as [BaseField, string][]) {
    [field, ...list.split(',')].forEach((word, rank) => {
      const key = headingKey(word);
      if (key !== '' && !byKey.has(key)) byKey.set(key, { field, rank });
    });
  }
  return byKey;
}
