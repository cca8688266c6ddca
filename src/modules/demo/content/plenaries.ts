import type { SessionContent } from './content.js';

const ON_STAGE = ['livestream', 'interpreter-booth'];

/** Keynotes: nothing runs beside them, and all are carried into the overflow rooms. */
export const KEYNOTES: readonly SessionContent[] = [
  {
    id: 'keynote-patience',
    kind: 'keynote',
    track: null,
    language: 'tr',
    minutes: 50,
    title: 'Sabrın kimyası: bir nehri otuz yıl ölçmek',
    abstract:
      'Bir nehrin temizlenip temizlenmediğini anlamak için kaç örnek gerekir? Şule Kınalıada otuz yıl boyunca aynı köprüden, aynı saatte su aldı. Bu konuşma uzun ölçümlerin neden nadir olduğunu, bir öğrencinin fark ettiği tek bir tepe noktasının bir fabrikayı nasıl değiştirdiğini ve sabrın bir yöntem olarak nasıl öğretilebileceğini anlatıyor.',
    translations: {
      en: {
        title: 'The chemistry of patience: measuring one river for thirty years',
        abstract:
          'How many samples does it take to know whether a river is getting cleaner? For thirty years Şule Kınalıada drew water from the same bridge at the same hour. She tells why long measurements are rare, how one peak noticed by one student changed a factory, and how patience can be taught as a method.',
      },
      ar: {
        title: 'كيمياء الصبر: ثلاثون عامًا من قياس نهر واحد',
        abstract:
          'كم عينة نحتاج لنعرف إن كان النهر يتعافى؟ على مدى ثلاثين عامًا جمعت شوله كينالي آدا الماء من الجسر نفسه وفي الساعة نفسها. تحكي المحاضرة لماذا تندر القياسات الطويلة، وكيف غيّرت ذروة واحدة لاحظتها طالبة مصنعًا بأكمله، وكيف يمكن تعليم الصبر بوصفه منهجًا.',
      },
    },
    speakers: ['sule-kinaliada'],
    tags: ['water', 'long-term-data'],
    needs: ON_STAGE,
    audience: 560,
  },
  {
    id: 'keynote-whales',
    kind: 'keynote',
    track: null,
    language: 'ar',
    minutes: 50,
    title: 'ما يسمعه الحوت: علمٌ يبدأ بالإصغاء',
    abstract:
      'لا أحد يعرف عدد حيتان بحر العرب، لكن كل واحد منها يغني. تروي نوال الحبسية كيف صار الصيادون شركاءها في البحث، وكيف يتغير الغناء حين تتغير طرق السفن، ولماذا كانت أصعب ليلة في مسيرتها ليلة صمت تام.',
    translations: {
      en: {
        title: 'What the whale hears: a science that begins with listening',
        abstract:
          'Nobody knows how many whales live in the Arabian Sea, but each of them sings. Nawal al-Habsiyya tells how fishermen became her co-researchers, how songs change when shipping lanes do, and why the hardest night of her career was one of complete silence.',
      },
      tr: {
        title: 'Balinanın duyduğu: dinlemekle başlayan bir bilim',
        abstract:
          'Arap Denizi’nde kaç balina yaşadığını kimse bilmiyor, ama her biri şarkı söylüyor. Nawal el-Habsiyye balıkçıların nasıl araştırma ortağı olduğunu, gemi yolları değişince şarkıların nasıl değiştiğini ve meslek hayatının en zor gecesinin neden sessiz geçtiğini anlatıyor.',
      },
    },
    speakers: ['nawal-alhabsiyya'],
    tags: ['oceans', 'citizen-science'],
    needs: ON_STAGE,
    audience: 520,
  },
  {
    id: 'keynote-smallest',
    kind: 'keynote',
    track: null,
    language: 'en',
    minutes: 50,
    title: 'The smallest thing I ever built',
    abstract:
      'A circuit thinner than a hair helped a girl hear rain. It also failed eleven times, each time for a reason that no simulation had shown. Priyamvada Kelkarni takes one implant chip apart, from the first sketch to the first sentence its wearer heard, and asks who is in the room when engineers decide what counts as good enough.',
    translations: {
      tr: {
        title: 'Yaptığım en küçük şey',
        abstract:
          'Saç telinden ince bir devre, bir kız çocuğunun yağmuru duymasını sağladı. Aynı devre on bir kez bozuldu; hiçbirini benzetim göstermemişti. Priyamvada Kelkarni bir implant yongasını ilk çizimden duyulan ilk cümleye kadar parçalarına ayırıyor ve soruyor: “Yeterince iyi” kararı verilirken odada kimler var?',
      },
      ar: {
        title: 'أصغر شيء صنعته في حياتي',
        abstract:
          'دائرة أرقّ من الشعرة جعلت طفلة تسمع المطر، لكنها أخفقت إحدى عشرة مرة لأسباب لم تُظهرها أي محاكاة. تفكك بريامفادا كيلكارني رقاقة مزروعة واحدة، من المسودة الأولى إلى الجملة الأولى التي سُمعت، وتسأل: من يكون حاضرًا حين يقرر المهندسون ما هو «جيد بما يكفي»؟',
      },
    },
    speakers: ['priyamvada-kelkarni'],
    tags: ['hardware', 'medical-devices'],
    needs: ON_STAGE,
    audience: 540,
  },
  {
    id: 'keynote-eleven-minutes',
    kind: 'keynote',
    track: null,
    language: 'en',
    minutes: 50,
    title: 'Eleven minutes: deciding before the data are complete',
    abstract:
      'Between the earthquake and the first wave there are, on Mele’s coast, eleven minutes. A warning given too early is ignored next time; one given too late is not needed any more. From the control room of a tsunami centre comes a talk on thresholds, on trust, and on the grandmother who evacuated a village without any instrument at all.',
    translations: {
      tr: {
        title: 'On bir dakika: veriler tamamlanmadan karar vermek',
        abstract:
          'Mele’nin kıyısında depremle ilk dalga arasında on bir dakika var. Erken verilen uyarı bir dahaki sefere dinlenmez, geç verileninse gereği kalmaz. Bir tsunami merkezinin kontrol odasından eşikler, güven ve tek bir cihaz olmadan bir köyü boşaltan büyükanne üzerine.',
      },
      ar: {
        title: 'إحدى عشرة دقيقة: القرار قبل اكتمال البيانات',
        abstract:
          'بين الزلزال والموجة الأولى على ساحل ميليه إحدى عشرة دقيقة. الإنذار المبكر جدًا يُهمَل في المرة التالية، والمتأخر لا يعود له لزوم. حديث من غرفة التحكم عن العتبات والثقة، وعن جدة أخلت قرية كاملة دون أي جهاز.',
      },
    },
    speakers: ['mele'],
    tags: ['early-warning', 'oceans'],
    needs: ON_STAGE,
    audience: 580,
  },
  {
    id: 'keynote-faint-light',
    kind: 'keynote',
    track: null,
    language: 'tr',
    minutes: 50,
    title: 'Sönük ışık: gürültünün içindeki gökada',
    abstract:
      'En uzak gökadalardan bir gecede birkaç foton gelir. Onları saymak için önce teleskobun, gökyüzünün ve kendi umudumuzun gürültüsünü çıkarmak gerekir. Yıldız Pınarbaşlı bir keşfin nasıl geri çekildiğini ve neden bundan sonra daha iyi bir bilim insanı olduğunu anlatıyor.',
    translations: {
      en: {
        title: 'Faint light: the galaxy inside the noise',
        abstract:
          'The most distant galaxies send a few photons a night. To count them, one first subtracts the noise of the telescope, of the sky, and of one’s own hope. Yıldız Pınarbaşlı tells how a discovery was withdrawn, and why she has been a better scientist since.',
      },
      ar: {
        title: 'الضوء الخافت: المجرّة المختبئة في الضجيج',
        abstract:
          'ترسل أبعد المجرّات بضعة فوتونات في الليلة. ولعدّها علينا أولًا أن نطرح ضجيج التلسكوب وضجيج السماء وضجيج آمالنا. تحكي يلدز بنارباشلي كيف سُحب اكتشافها، ولماذا صارت بعده عالمة أفضل.',
      },
    },
    speakers: ['yildiz-pinarbasli'],
    tags: ['astronomy', 'research-integrity'],
    needs: ON_STAGE,
    audience: 540,
  },
];

export const CEREMONIES: readonly SessionContent[] = [
  {
    id: 'opening',
    kind: 'ceremony',
    track: null,
    language: 'en',
    minutes: 40,
    title: 'Opening: many rooms, one conversation',
    abstract:
      'A short welcome in three languages. Sevgi Ulubatlı opens the conference, Hülya Beşiktepeli reads a letter written to her by a nine-year-old future astronaut, and Asmaa explains how the interpreters’ channel works and why one should thank an interpreter by speaking slowly.',
    translations: {
      tr: {
        title: 'Açılış: çok oda, tek sohbet',
        abstract:
          'Üç dilde kısa bir karşılama. Sevgi Ulubatlı konferansı açıyor, Hülya Beşiktepeli dokuz yaşındaki bir astronot adayının mektubunu okuyor, Asmaa ise çeviri kanalının nasıl çalıştığını ve çevirmene neden yavaş konuşarak teşekkür edileceğini anlatıyor.',
      },
      ar: {
        title: 'الافتتاح: قاعات كثيرة وحديث واحد',
        abstract:
          'ترحيب قصير بثلاث لغات. تفتتح سوغي أولوباتلي المؤتمر، وتقرأ هوليا بشيكتبلي رسالة من طفلة في التاسعة تحلم بالفضاء، وتشرح أسماء كيف تعمل قناة الترجمة ولماذا نشكر المترجمة بأن نتكلم ببطء.',
      },
    },
    chair: 'sevgi-ulubatli',
    speakers: ['hulya-besiktepeli', 'asmaa'],
    needs: ON_STAGE,
    audience: 600,
  },
  {
    id: 'awards',
    kind: 'ceremony',
    track: null,
    language: 'tr',
    minutes: 35,
    title: 'Ödüller: iyi soru ödülü ve poster ödülleri',
    abstract:
      'Üç gün boyunca dinleyiciler en iyi soruyu oyladı. Bu törende önce soru soranlar, sonra poster sahipleri sahneye çıkıyor; en iyi poster ödülünü öğrenci jürisi veriyor.',
    translations: {
      en: {
        title: 'Awards: the good question prize and the poster prizes',
        abstract:
          'For three days the audience has voted for the best question. First those who asked come on stage, then those who made posters; the prize for the best poster is given by a jury of students.',
      },
      ar: {
        title: 'الجوائز: جائزة السؤال الجيد وجوائز الملصقات',
        abstract:
          'صوّت الحضور طوال ثلاثة أيام لأفضل سؤال. تصعد إلى المنصة أولًا صاحبات الأسئلة ثم صاحبات الملصقات، وتمنح لجنة من الطالبات جائزة أفضل ملصق.',
      },
    },
    chair: 'sule-kinaliada',
    speakers: ['dilara-goktepeli'],
    needs: ON_STAGE,
    audience: 520,
  },
  {
    id: 'closing',
    kind: 'ceremony',
    track: null,
    language: 'en',
    minutes: 40,
    title: 'Closing: what we take home',
    abstract:
      'Six people who met here say in one minute each what they will do on Monday. Then the volunteers come on stage, the mentoring groups of the coming season are announced, and the lights go down over the hall’s largest group photograph.',
    translations: {
      tr: {
        title: 'Kapanış: eve ne götürüyoruz',
        abstract:
          'Burada tanışan altı kişi pazartesi günü ne yapacağını birer dakikada anlatıyor. Ardından gönüllüler sahneye çıkıyor, yeni dönemin mentorluk grupları açıklanıyor ve salonun en kalabalık fotoğrafı çekiliyor.',
      },
      ar: {
        title: 'الختام: ما نحمله معنا إلى البيت',
        abstract:
          'ستة أشخاص التقوا هنا يقول كل منهم في دقيقة واحدة ماذا سيفعل يوم الاثنين. ثم يصعد المتطوعون إلى المنصة، وتُعلن مجموعات الإرشاد للموسم المقبل، وتُلتقط أكبر صورة جماعية في القاعة.',
      },
    },
    chair: 'sevgi-ulubatli',
    speakers: ['ayse-nur-gokbayrak-erdil'],
    needs: ON_STAGE,
    audience: 560,
  },
];
