import type { SessionContent } from './content.js';

type TalkContent = Omit<SessionContent, 'kind' | 'language'> & { readonly language?: 'en' | 'tr' | 'ar' };

const INTELLIGENCE_TALKS: readonly TalkContent[] = [
  {
    id: 'dialect-machines',
    track: 'intelligence',
    minutes: 40,
    language: 'ar',
    title: 'هل تفهم الآلة جدّتي؟ تعليم الحواسيب لهجاتنا',
    abstract:
      'تتكلم النماذج العربية كأنها نشرة أخبار. جمعنا أربعمئة ساعة من أحاديث المطابخ والأسواق بموافقة أصحابها، ونعرض ما تعلمه النموذج منها وما رفضت الجدات أن يتعلمه.',
    translations: {
      en: {
        title: 'Does the machine understand my grandmother? Teaching computers our dialects',
        abstract:
          'Arabic language models speak like a news bulletin. With consent we collected four hundred hours of talk from kitchens and markets; here is what a model learnt from them, and what the grandmothers refused to let it learn.',
      },
    },
    speakers: ['rana-tannous'],
    needs: ['interpreter-booth'],
    level: 'intermediate',
    tags: ['languages', 'machine-learning'],
  },
  {
    id: 'small-models',
    track: 'intelligence',
    minutes: 40,
    title: 'Small models for small clinics',
    abstract:
      'The computer in the clinic is eleven years old and shares its socket with the kettle. How far one can shrink a model that reads X-rays before a physician notices, and the afternoon on which she did.',
    speakers: ['doaa-alshennawi'],
    level: 'intermediate',
    tags: ['machine-learning', 'diagnostics'],
  },
  {
    id: 'lying-benchmark',
    track: 'intelligence',
    minutes: 40,
    title: 'When the benchmark lies',
    abstract:
      'Ninety-eight per cent on the test set, a coin toss in the ward. Three autopsies of models that were excellent until they met people, and a checklist that would have caught two of them.',
    speakers: ['ipek-durukanli'],
    level: 'intermediate',
    tags: ['machine-learning', 'evaluation'],
  },
  {
    id: 'missing-women',
    track: 'intelligence',
    minutes: 40,
    title: 'Missing is not random: the women who are not in the data',
    abstract:
      'Deleting incomplete rows is a decision about whose lives are complete. From heart attacks to crash tests, this talk shows how gaps arise, how to model them, and when the only honest repair is to go back and ask.',
    translations: {
      tr: { title: 'Eksik, rastgele değildir: verilerde olmayan kadınlar' },
      ar: { title: 'الغياب ليس عشوائيًا: النساء الغائبات عن البيانات' },
    },
    speakers: ['beatrix-hollosyne'],
    level: 'beginner',
    tags: ['statistics', 'fairness'],
  },
  {
    id: 'quiet-recommendations',
    track: 'intelligence',
    minutes: 30,
    title: 'Recommending without watching',
    abstract:
      'A library would like to suggest books without remembering who read what. It is possible, at a cost of four percentage points that nobody in the reading room noticed.',
    speakers: ['farzaneh-golrokhian'],
    level: 'intermediate',
    tags: ['privacy', 'machine-learning'],
  },
  {
    id: 'refused-credit',
    track: 'intelligence',
    minutes: 45,
    language: 'tr',
    title: 'Kredisi reddedilene açıklamak',
    abstract:
      '“Puanınız yetersiz” bir gerekçe değildir. Otomatik bir kararı, o karardan etkilenen kişinin işine yarayacak biçimde açıklamanın hukuki ve teknik ölçütleri; gerçek ret mektuplarından düzeltilmiş örneklerle.',
    translations: {
      en: {
        title: 'Explaining to the person who was refused',
        abstract:
          '“Your score is insufficient” is not a reason. Legal and technical criteria for explaining an automated decision so that the person it concerns can use the explanation, with real letters of refusal, rewritten.',
      },
    },
    speakers: ['zehra-betul-akincilar-soylu'],
    level: 'intermediate',
    tags: ['fairness', 'law'],
    audience: 110,
  },
];

const SOFTWARE_TALKS: readonly TalkContent[] = [
  {
    id: 'post-quantum',
    track: 'software',
    minutes: 40,
    title: 'Post-quantum, pre-panic',
    abstract:
      'What is recorded today may be decrypted tomorrow, which is a reason for a plan and not for fear. An inventory, an order of work and the one kind of data that should be moved this year.',
    speakers: ['katarzyna-wilkowiejska'],
    level: 'intermediate',
    tags: ['security', 'cryptography'],
  },
  {
    id: 'phishing-anthropology',
    track: 'software',
    minutes: 40,
    language: 'ar',
    title: 'التصيّد كما تراه عالمة إنسان',
    abstract:
      'لا تخدعنا الروابط بل العلاقات. سنة من المشاهدة في مكتب محاسبة كشفت أن أكثر الموظفين وقوعًا في الفخ هم أكثرهم تعاونًا. كيف نحمي المؤسسة دون أن نعلّم الناس سوء الظن؟',
    translations: {
      en: {
        title: 'Phishing, as seen by an anthropologist',
        abstract:
          'It is not links that deceive us but relationships. A year of observation in an accounting office showed that those who fell for it most were those who helped most. How does one protect an organisation without teaching suspicion?',
      },
    },
    speakers: ['abeer-almansour'],
    needs: ['interpreter-booth'],
    level: 'beginner',
    tags: ['security', 'people'],
    audience: 100,
  },
  {
    id: 'bug-reports',
    track: 'software',
    minutes: 40,
    title: 'The bug report as literature',
    abstract:
      'It has a setting, a conflict and, with luck, a resolution. Reading aloud from the best and the worst reports of one hospital system, we work out what makes a stranger able to help.',
    speakers: ['bahar-tekindorlu'],
    level: 'beginner',
    tags: ['writing', 'quality'],
  },
  {
    id: 'hear-architecture',
    track: 'software',
    minutes: 40,
    title: 'I can hear your architecture',
    abstract:
      'A screen reader does not see the card, the shadow or the carousel; it hears the order in which you thought. A live tour of five interfaces by ear, with the five changes that cost the least.',
    speakers: ['busra-demiragli'],
    needs: ['hearing-loop'],
    level: 'beginner',
    tags: ['accessibility', 'quality'],
    audience: 85,
  },
  {
    id: 'one-sign-in',
    track: 'software',
    minutes: 45,
    title: 'A state behind one sign-in: what we removed',
    abstract:
      'The proudest figure of our digital services is the number of forms that are gone. An architecture talk about asking once, logging every look, and giving citizens the log.',
    speakers: ['margit-tammepuuro'],
    level: 'intermediate',
    tags: ['public-services', 'privacy'],
    audience: 44,
  },
  {
    id: 'maintainer-at-six',
    track: 'software',
    minutes: 30,
    title: 'Closing the laptop at six: open source without burning out',
    abstract:
      'Nine years, three libraries, one collapse. The rules that came afterwards: what is answered, what is left open on purpose, and how a project learns to live without its founder for a month.',
    speakers: ['adwoa-mensimah'],
    level: 'beginner',
    tags: ['open-source', 'well-being'],
  },
];

const ENGINEERING_TALKS: readonly TalkContent[] = [
  {
    id: 'remembering-buildings',
    track: 'engineering',
    minutes: 30,
    language: 'tr',
    title: 'Depremi hatırlayan binalar',
    abstract:
      'Her sarsıntı binada bir iz bırakır; çoğu gözle görülmez. Yirmi okulun titreşim kayıtlarından hangisinin güvenli, hangisinin yalnızca sağlam görünümlü olduğunu nasıl ayırdık?',
    translations: {
      en: {
        title: 'Buildings that remember the earthquake',
        abstract:
          'Every tremor leaves a trace in a building, mostly one that no eye can see. From the vibration records of twenty schools: how we told the safe ones from those that only looked it.',
      },
    },
    speakers: ['nilufer-taskiranli'],
    level: 'intermediate',
    tags: ['earthquakes', 'structures'],
    audience: 350,
  },
  {
    id: 'black-start',
    track: 'engineering',
    minutes: 30,
    title: 'Black start: switching a country back on',
    abstract:
      'A power station needs electricity to start. On the night when nobody has any, there is a list, a telephone and an order. A supervisor walks through the first forty minutes.',
    translations: { tr: { title: 'Karanlıktan başlamak: bir ülkeyi yeniden açmak' } },
    speakers: ['pelin-aydincikli'],
    level: 'beginner',
    tags: ['energy', 'control-rooms'],
    audience: 300,
  },
  {
    id: 'healing-concrete',
    track: 'engineering',
    minutes: 30,
    title: 'Concrete that closes its own cracks',
    abstract:
      'Dormant bacteria in the mix wake up when water comes in, and seal the way behind it. After four winters on a real bridge: which cracks closed, which grew, and what it cost per metre.',
    speakers: ['muge-incesulu'],
    level: 'beginner',
    tags: ['materials', 'structures'],
    audience: 90,
  },
  {
    id: 'hearing-chip',
    track: 'engineering',
    minutes: 30,
    title: 'A microwatt for a consonant',
    abstract:
      'The difference between “cat” and “cap” costs a hearing aid most of its battery. A circuit talk for people who like trade-offs, with one filter drawn on paper from beginning to end.',
    speakers: ['priyamvada-kelkarni'],
    level: 'advanced',
    tags: ['hardware', 'medical-devices'],
  },
  {
    id: 'slow-robots',
    track: 'engineering',
    minutes: 30,
    title: 'Robots that are allowed to be slow',
    abstract:
      'Residents of a care home trusted the machine more when it paused before moving. On measuring hesitation, and on a robot whose most useful feature is to wait.',
    speakers: ['seo-ha-neulbit'],
    level: 'beginner',
    tags: ['robots', 'care'],
  },
  {
    id: 'volcano-instruments',
    track: 'engineering',
    minutes: 30,
    title: 'Instruments made to be lost',
    abstract:
      'A crater returns nothing. So our sensors cost less than a pair of boots, talk every second and stop talking for good. Design lessons from two hundred and six losses.',
    speakers: ['wulandari'],
    level: 'intermediate',
    tags: ['early-warning', 'open-hardware'],
  },
  {
    id: 'shipwreck-robot',
    track: 'engineering',
    minutes: 45,
    title: 'Four fins and a shipwreck: a diving robot on the bench',
    abstract:
      'The robot that filmed a cargo of amphorae at ninety metres lies in pieces on the table. Which seals held, which leaked, and how archaeologists taught an engineer not to touch anything.',
    speakers: ['eleni-mavrogiannidaki'],
    needs: ['lab-benches'],
    level: 'beginner',
    tags: ['robots', 'oceans'],
    audience: 36,
  },
];

export const TECHNOLOGY_TALKS: readonly SessionContent[] = [
  ...INTELLIGENCE_TALKS,
  ...SOFTWARE_TALKS,
  ...ENGINEERING_TALKS,
].map((talk) => ({ language: 'en', ...talk, kind: 'talk' }));
