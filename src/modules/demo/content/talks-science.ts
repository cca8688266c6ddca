import type { SessionContent } from './content.js';

type TalkContent = Omit<SessionContent, 'kind' | 'language'> & { readonly language?: 'en' | 'tr' | 'ar' };

const HEALTH_TALKS: readonly TalkContent[] = [
  {
    id: 'gut-city',
    track: 'health',
    minutes: 30,
    title: 'Your gut is a crowded city',
    abstract:
      'Rents, rush hours and a few very old families: the microbes inside us are easier to understand as a town than as a list of species. A short tour of what sequencing can tell about them, and of three claims it cannot support.',
    speakers: ['selin-erguvencli'],
    level: 'beginner',
    tags: ['microbiology', 'genetics'],
  },
  {
    id: 'before-the-tremor',
    track: 'health',
    minutes: 30,
    title: 'The tremor before the tremor',
    abstract:
      'Two seconds before a hand begins to shake, its muscles have already disagreed. A wristband recorded forty people for a month; this talk shows the signal, the false alarms, and what patients asked us to do with it.',
    speakers: ['giulia-ferrantelli'],
    level: 'intermediate',
    tags: ['neuroscience', 'wearables'],
  },
  {
    id: 'long-odds',
    track: 'health',
    minutes: 30,
    title: 'Small molecules, long odds',
    abstract:
      'Of ten thousand candidates one becomes a medicine, and for neglected diseases nobody even counts to ten thousand. How six people screen cleverly instead of widely, and what they learnt from the compound that worked in the wrong parasite.',
    speakers: ['pooja-venkatramanan-rao'],
    level: 'intermediate',
    tags: ['drug-discovery'],
  },
  {
    id: 'midwives-notebook',
    track: 'health',
    minutes: 40,
    language: 'ar',
    title: 'أربعة آلاف ولادة ودفتر واحد: رقمنة سجلات القابلات',
    abstract:
      'سجلت القابلة حليمة كل ولادة في قريتها منذ ثلاثين عامًا بخط يدها. حين رقمنّا دفترها اكتشفنا أن رموزها الخاصة أدق من استماراتنا الرسمية. عن تصميم نظام صحي يبدأ من لغة من يكتبونه لا من لغة من يقرؤونه.',
    translations: {
      en: {
        title: 'Four thousand births, one notebook: digitising midwives’ records',
        abstract:
          'For thirty years the midwife Halima wrote down every birth in her village. When we digitised her notebook, her private signs proved more precise than our official forms. On designing a health system from the language of those who write it, not of those who read it.',
      },
    },
    speakers: ['iman-wad-altayyib'],
    needs: ['interpreter-booth'],
    level: 'beginner',
    tags: ['public-health', 'records'],
  },
  {
    id: 'bus-ticket-screening',
    track: 'health',
    minutes: 40,
    title: 'Sickle cell screening for the price of a bus ticket',
    abstract:
      'The test is cheap; the second visit is not. By moving the answer into the first visit we doubled the number of families who came back for care. Paper chemistry, a failed reagent, and the arithmetic of distance.',
    speakers: ['ngozi-okwudili-adeyanju'],
    level: 'beginner',
    tags: ['diagnostics', 'public-health'],
    audience: 100,
  },
  {
    id: 'mobile-mammography',
    track: 'health',
    minutes: 45,
    language: 'tr',
    title: 'Radyologsuz ilçede meme taraması: yolda öğrendiklerimiz',
    abstract:
      'Bir otobüs, iki teknisyen ve uzaktan okunan görüntüler. Üç ilde on sekiz bin kadına ulaşırken cihazı değil randevu saatini değiştirmenin neden daha çok işe yaradığını, hangi sonucu telefonda asla söylemediğimizi anlatıyorum.',
    translations: {
      en: {
        title: 'Breast screening in a district without a radiologist: lessons from the road',
        abstract:
          'A bus, two technicians and images read from afar. While reaching eighteen thousand women in three provinces we learnt why changing the hour of the appointment did more than changing the machine, and which result we never give by telephone.',
      },
    },
    speakers: ['gulsen-ovacikli'],
    level: 'beginner',
    tags: ['imaging', 'public-health'],
  },
  {
    id: 'vaccine-fridge',
    track: 'health',
    minutes: 45,
    title: 'A vaccine fridge that survives the dry season, shown open',
    abstract:
      'No battery, forty litres of ice and a valve that took two years. The fridge stands open on the bench: come and see where the heat gets in, and hear what a nurse changed in the design with a strip of bicycle tube.',
    speakers: ['fatou-bintou-ndiagnemar'],
    needs: ['lab-benches'],
    level: 'beginner',
    tags: ['cold-chain', 'hands-on'],
    audience: 30,
  },
];

const CLIMATE_TALKS: readonly TalkContent[] = [
  {
    id: 'salt-aquifer',
    track: 'climate',
    minutes: 40,
    language: 'tr',
    title: 'Akiferdeki tuz: kuyular denizi ne zaman hatırlar?',
    abstract:
      'Kıyıda fazla pompalanan her kuyu, denize bir davettir. On iki yıllık ölçümle tuzlanmanın haritasını, geri döndürülebildiği iki köyü ve döndürülemediği bir üçüncüsünü anlatıyorum.',
    translations: {
      en: {
        title: 'Salt in the aquifer: when do wells remember the sea?',
        abstract:
          'On a coast, every well that is pumped too hard is an invitation to the sea. Twelve years of measurements give a map of salt, two villages where it was pushed back, and a third where it was not.',
      },
    },
    speakers: ['defne-sarikamis'],
    level: 'intermediate',
    tags: ['water', 'long-term-data'],
  },
  {
    id: 'glacier-sounds',
    track: 'climate',
    minutes: 40,
    title: 'Listening to glaciers when nobody is there',
    abstract:
      'A glacier ticks, groans and, before a lake bursts, falls oddly silent. Geophones left in the ice for three winters have taught us which sounds mean melt and which mean run. With recordings; bring your ears.',
    speakers: ['aigerim-sadyrbayeva'],
    level: 'beginner',
    tags: ['glaciers', 'early-warning'],
  },
  {
    id: 'marmara-mucilage',
    track: 'climate',
    minutes: 45,
    title: 'Mapping sea mucilage before it blooms',
    abstract:
      'By the time the slime is visible from a ferry it is too late to act. Combining buoys, fishing logs and the colour of the water, we try to see it three weeks earlier, and to say honestly how often we are wrong.',
    translations: { tr: { title: 'Müsilajı yüzeye çıkmadan haritalamak' } },
    speakers: ['tugce-yelkencioglu'],
    level: 'intermediate',
    tags: ['oceans', 'early-warning'],
  },
  {
    id: 'night-solar',
    track: 'climate',
    minutes: 45,
    language: 'ar',
    title: 'شمس في الليل: كيف نختار تخزين الطاقة لقرية',
    abstract:
      'البطارية ليست الجواب الوحيد: الماء المرفوع والثلج والملح المصهور كلها تخزّن الشمس. نقارن بينها في ثلاث قرى حقيقية، ونحسب ما لا تقوله الكتيبات: من يصلحها حين تتعطل؟',
    translations: {
      en: {
        title: 'Sun at night: choosing storage for a village',
        abstract:
          'A battery is not the only answer: lifted water, ice and molten salt store sunshine too. We compare them in three real villages and count what brochures leave out: who repairs it when it breaks?',
      },
    },
    speakers: ['reem-alhaj-yousef'],
    needs: ['interpreter-booth'],
    level: 'intermediate',
    tags: ['energy', 'rural'],
  },
  {
    id: 'tides-on-time',
    track: 'climate',
    minutes: 45,
    title: 'Tides keep their appointments',
    abstract:
      'Wind is moody and the sun sets, but the tide can be booked a century ahead. What it took to keep a turbine alive in salt, sand and seals for five years, and why the grid pays too little for being on time.',
    speakers: ['maelle-kerdoncufenn'],
    level: 'beginner',
    tags: ['energy', 'oceans'],
  },
  {
    id: 'mangrove-engineers',
    track: 'climate',
    minutes: 30,
    title: 'Mangroves as engineers',
    abstract:
      'A sea wall is finished the day it begins to decay; a mangrove is never finished. Measurements of wave height behind both, on the same coast and in the same storm, with the bill for each.',
    speakers: ['sunethra'],
    level: 'beginner',
    tags: ['coasts', 'adaptation'],
  },
  {
    id: 'rift-heat',
    track: 'climate',
    minutes: 30,
    title: 'Heat from the Rift: geothermal power without the hurry',
    abstract:
      'The steam will still be there in a thousand years, unless we cool the rock in thirty. A field engineer’s case for drilling half as much and measuring twice as long.',
    speakers: ['hanna-gebreselamo'],
    level: 'intermediate',
    tags: ['energy', 'geology'],
  },
  {
    id: 'forecast-believed',
    track: 'climate',
    minutes: 30,
    language: 'tr',
    title: 'Çiftçinin inandığı tahmin',
    abstract:
      'Yüzde yetmiş don riski ne demek? Kayısı bahçelerinde yüzdeleri bıraktık, “bu gece su yakını sulayın” demeye başladık. Uyarının dili değişince zararın nasıl azaldığına dair dört sezonluk veri.',
    translations: {
      en: {
        title: 'A forecast that a farmer believes',
        abstract:
          'What does a seventy per cent risk of frost mean? In the apricot orchards we gave up percentages and began to say what to do tonight. Four seasons of data on how damage fell when the language of the warning changed.',
      },
    },
    speakers: ['ceren-yagmurkaya'],
    level: 'beginner',
    tags: ['early-warning', 'rural'],
    audience: 220,
  },
  {
    id: 'plastic-beaches',
    track: 'climate',
    minutes: 30,
    title: 'Where does a beach keep its plastic?',
    abstract:
      'Not where the photographs are taken. Digging a metre down on nine beaches, we found the decade of the packaging in the depth of the sand, like tree rings with brand colours.',
    speakers: ['damla-uzunkoprulu'],
    level: 'beginner',
    tags: ['oceans', 'fieldwork'],
    audience: 90,
  },
];

const SPACE_TALKS: readonly TalkContent[] = [
  {
    id: 'early-noise',
    track: 'space',
    minutes: 40,
    title: 'Noise from the beginning of time',
    abstract:
      'The first hydrogen whispers at the frequency of taxi radios. How a receiver is built that ignores the taxis, the Galaxy and itself, and what remains when all three are subtracted.',
    speakers: ['thandeka-mabuzana'],
    level: 'intermediate',
    tags: ['astronomy', 'hardware'],
  },
  {
    id: 'enzyme-knots',
    track: 'space',
    minutes: 40,
    title: 'Knots that enzymes untie',
    abstract:
      'Two metres of DNA in every cell, and it does not tangle, because an enzyme solves in milliseconds what takes us a blackboard. Knot theory with real rope for everyone in the room.',
    speakers: ['mizuki-arisawano'],
    level: 'beginner',
    tags: ['mathematics', 'genetics'],
  },
  {
    id: 'primes-by-hand',
    track: 'space',
    minutes: 40,
    language: 'ar',
    title: 'برهان تمسكه باليد: الأعداد الأولية على رقعة الزليج',
    abstract:
      'قبل الرموز كان البرهان نقشًا. نبني معًا من بلاط الزليج برهانين عن الأعداد الأولية ونرى أين يتوقف النقش ويبدأ الجبر، ولماذا يفهم بعض الطلاب البرهان أسرع حين يُكتب من اليمين.',
    translations: {
      en: {
        title: 'A proof you can hold: prime numbers on a tiled board',
        abstract:
          'Before symbols, a proof was a pattern. From zellij tiles we build two proofs about prime numbers, see where the pattern ends and algebra begins, and ask why some students follow faster when a proof runs from the right.',
      },
    },
    speakers: ['salma-ben-achour'],
    needs: ['interpreter-booth'],
    level: 'beginner',
    tags: ['mathematics', 'teachers'],
  },
  {
    id: 'slow-forgetting',
    track: 'space',
    minutes: 40,
    title: 'Qubits that forget slowly',
    abstract:
      'A quantum computer is a device for keeping a secret from the universe for a tenth of a millisecond. What leaks, how we find the leak, and why the last factor of ten came from a cleaner rather than from a theorist.',
    speakers: ['dilara-goktepeli'],
    level: 'advanced',
    tags: ['quantum', 'hardware'],
    audience: 95,
  },
  {
    id: 'star-wayfinding',
    track: 'space',
    minutes: 30,
    title: 'Thirty-two stars and no instrument',
    abstract:
      'Navigators crossed an ocean with a memorised sky. This talk rebuilds their star compass on the walls of the lecture hall and checks its accuracy against modern positions. It does embarrassingly well.',
    speakers: ['leilani-kahananuiloa'],
    level: 'beginner',
    tags: ['astronomy', 'history'],
  },
  {
    id: 'plasma-temper',
    track: 'space',
    minutes: 30,
    title: 'A plasma’s temper',
    abstract:
      'A hundred million degrees are easier to reach than to keep. Five ways in which a fusion plasma loses its patience, each with the sound that the vessel makes.',
    speakers: ['lucia-ibarrondoa'],
    level: 'intermediate',
    tags: ['fusion', 'energy'],
  },
  {
    id: 'first-crescent',
    track: 'space',
    minutes: 30,
    language: 'ar',
    title: 'الهلال الأول: حساب ما تراه العين',
    abstract:
      'متى يصبح الخيط الرفيع من الضوء مرئيًا؟ بين الفلك والطقس وفسيولوجيا العين نراجع معايير الرؤية، ونقارنها بسجلات ألف ليلة رصدتها طالبات من ست مدن.',
    translations: {
      en: {
        title: 'The first crescent: computing what an eye can see',
        abstract:
          'When does the thin thread of light become visible? Between astronomy, weather and the physiology of the eye we review the criteria and compare them with a thousand evenings observed by schoolgirls in six cities.',
      },
    },
    speakers: ['noura-alsunaidan'],
    needs: ['interpreter-booth'],
    level: 'beginner',
    tags: ['astronomy', 'citizen-science'],
  },
];

export const SCIENCE_TALKS: readonly SessionContent[] = [...HEALTH_TALKS, ...CLIMATE_TALKS, ...SPACE_TALKS].map(
  (talk) => ({ language: 'en', ...talk, kind: 'talk' }),
);
