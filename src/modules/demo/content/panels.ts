import type { SessionContent } from './content.js';

type PanelContent = Omit<SessionContent, 'kind'>;

const PANEL_LIST: readonly PanelContent[] = [
  {
    id: 'first-72-hours',
    track: 'engineering',
    language: 'en',
    minutes: 75,
    title: 'The first seventy-two hours',
    abstract:
      'After an earthquake, science is asked for answers before it has slept. An engineer with a shaking table, a warning officer and a seismologist who rebuilds with village masons compare what they could say, what they were asked, and what they would prepare differently.',
    translations: {
      tr: {
        title: 'İlk yetmiş iki saat',
        abstract:
          'Depremden sonra bilimden, daha uyumadan cevap istenir. Bir deprem mühendisi, bir uyarı görevlisi ve köy ustalarıyla çalışan bir sismolog neyi söyleyebildiklerini, onlara ne sorulduğunu ve neyi farklı hazırlayacaklarını karşılaştırıyor.',
      },
      ar: {
        title: 'الساعات الاثنتان والسبعون الأولى',
        abstract:
          'بعد الزلزال يُطلب من العلم جواب قبل أن ينام. مهندسة وضابطة إنذار وعالمة زلازل يقارنّ بين ما استطعن قوله وما سُئلن عنه وما كنّ سيُعددنه بشكل مختلف.',
      },
    },
    moderator: 'feride-sozeri',
    speakers: ['tamar-gvelebianidze', 'mele', 'yasmine-bouzid-alaoui'],
    needs: ['livestream'],
    tags: ['earthquakes', 'early-warning'],
    audience: 380,
  },
  {
    id: 'peer-review',
    track: 'education',
    language: 'en',
    minutes: 75,
    title: 'Is it still peer review if nobody has the time?',
    abstract:
      'Reviewers are tired, editors are desperate and early-career authors wait for a year. Four people who write, edit and archive reviews discuss paying, publishing, shortening or abolishing them.',
    translations: {
      tr: {
        title: 'Kimsenin vakti yoksa hâlâ hakemlik mi?',
        abstract:
          'Hakemler yorgun, editörler çaresiz, genç yazarlar bir yıl bekliyor. Hakemlik raporlarını yazan, düzenleyen ve arşivleyen dört kişi bunları ücretli, açık ya da kısa yapmayı, belki de kaldırmayı tartışıyor.',
      },
      ar: {
        title: 'هل يبقى تحكيم الأقران تحكيمًا إن لم يملك أحد الوقت؟',
        abstract:
          'المحكّمون متعبون والمحرّرون يائسون والباحثات الشابات ينتظرن عامًا كاملًا. أربع خبيرات يناقشن الدفع مقابل التحكيم أو نشره أو اختصاره أو إلغاءه.',
      },
    },
    moderator: 'siobhan-ni-dhuinnineach',
    speakers: ['mizuki-arisawano', 'farzaneh-golrokhian', 'sibel-okumusgil'],
    needs: ['livestream'],
    tags: ['open-science', 'publishing'],
  },
  {
    id: 'promoted',
    track: 'careers',
    language: 'en',
    minutes: 75,
    title: 'Promoted, not tolerated',
    abstract:
      'Three women who run missions, propulsion tests and public services talk about the decision that put them in charge: who spoke for them, what it cost, and which advice they no longer pass on.',
    translations: {
      tr: {
        title: 'Hoş görülen değil, terfi eden',
        abstract:
          'Görev, itki testi ve kamu hizmeti yöneten üç kadın, kendilerini işin başına getiren kararı anlatıyor: kim arkalarında durdu, bedeli ne oldu, hangi öğüdü artık kimseye vermiyorlar?',
      },
      ar: {
        title: 'ترقية لا تسامح',
        abstract:
          'ثلاث نساء يُدرن مهمات فضائية واختبارات دفع وخدمات عامة يتحدثن عن القرار الذي وضعهن في القيادة: من ساندهن، وما الثمن، وأي نصيحة لم يعدن ينقلنها.',
      },
    },
    moderator: 'tulay-mavituna',
    speakers: ['hulya-besiktepeli', 'shahad-alutaiban', 'margit-tammepuuro'],
    needs: ['livestream'],
    tags: ['leadership', 'career'],
    audience: 420,
  },
  {
    id: 'safe-fieldwork',
    track: 'climate',
    language: 'en',
    minutes: 75,
    title: 'Safe in the field: codes of conduct where there is no signal',
    abstract:
      'A volcano, a glacier and a desert are not the only dangers of fieldwork. Expedition leaders share the rules they write before departure, the sentence that ends an expedition, and how small teams report what happened in a large tent.',
    translations: {
      tr: {
        title: 'Sahada güvende: telefonun çekmediği yerde davranış kuralları',
        abstract:
          'Saha çalışmasının tek tehlikesi yanardağ, buzul ve çöl değil. Keşif liderleri yola çıkmadan yazdıkları kuralları, bir keşfi bitiren cümleyi ve küçük ekiplerde olan biteni bildirmenin yollarını paylaşıyor.',
      },
      ar: {
        title: 'أمان في الميدان: قواعد سلوك حيث لا تغطية',
        abstract:
          'البركان والجليد والصحراء ليست أخطار الميدان الوحيدة. قائدات بعثات يشاركن القواعد التي يكتبنها قبل الرحيل، والجملة التي تنهي بعثة، وكيف يُبلَّغ عما يحدث في فريق صغير.',
      },
    },
    moderator: 'camila-aravena-huenchul',
    speakers: ['wulandari', 'aigerim-sadyrbayeva', 'hind-alfeitouri'],
    needs: ['livestream'],
    tags: ['fieldwork', 'well-being'],
    doNotRecord: true,
  },
  {
    id: 'girls-and-rockets',
    track: 'education',
    language: 'tr',
    minutes: 75,
    title: 'Kızlar, roketler ve rehber öğretmenler',
    abstract:
      'Bir kız öğrenci “uzay mühendisi olacağım” dediğinde okulda kim ne der? Bir uydu mühendisi, bir okul müdürü ve bir gökbilimci, meslek seçimini belirleyen küçük cümleleri ve onları değiştirmenin yollarını konuşuyor.',
    translations: {
      en: {
        title: 'Girls, rockets and guidance counsellors',
        abstract:
          'When a girl says that she will be a space engineer, who says what at school? A satellite engineer, a head teacher and an astronomer talk about the small sentences that decide a profession, and how to change them.',
      },
      ar: {
        title: 'فتيات وصواريخ ومرشدات مدرسيات',
        abstract:
          'حين تقول طالبة «سأصبح مهندسة فضاء»، من يقول ماذا في المدرسة؟ مهندسة أقمار ومديرة مدرسة وعالمة فلك يتحدثن عن الجمل الصغيرة التي تحدد المهنة وعن سبل تغييرها.',
      },
    },
    moderator: 'ruya-isildar',
    speakers: ['hulya-besiktepeli', 'ayse-nur-gokbayrak-erdil', 'noura-alsunaidan'],
    needs: ['livestream', 'interpreter-booth'],
    tags: ['outreach', 'teachers'],
    audience: 160,
  },
  {
    id: 'whose-language',
    track: 'intelligence',
    language: 'ar',
    minutes: 75,
    title: 'بأي لغة تتكلم الآلة؟',
    abstract:
      'تتعلم النماذج اللغوية من النصوص المتاحة، والمتاح ليس عادلًا بين اللغات. أربع مختصات في اللهجات والصحة والتعليم والقانون يناقشن من يقرر كيف تتكلم الآلة، ومن يملك صوت جدته.',
    translations: {
      en: {
        title: 'Whose language does the machine speak?',
        abstract:
          'Language models learn from the text there is, and what there is, is not fairly shared between languages. Specialists in dialects, health, schooling and law discuss who decides how a machine speaks, and who owns a grandmother’s voice.',
      },
      tr: {
        title: 'Makine kimin dilini konuşuyor?',
        abstract:
          'Dil modelleri var olan metinden öğrenir; var olan ise diller arasında adil paylaşılmamıştır. Lehçe, sağlık, eğitim ve hukuk uzmanları makinenin nasıl konuşacağına kimin karar verdiğini tartışıyor.',
      },
    },
    moderator: 'zehra-betul-akincilar-soylu',
    speakers: ['rana-tannous', 'doaa-alshennawi', 'fatima-alzahra-aljabiri'],
    needs: ['livestream', 'interpreter-booth'],
    tags: ['languages', 'fairness'],
    audience: 300,
  },
  {
    id: 'body-data',
    track: 'health',
    language: 'en',
    minutes: 75,
    title: 'Data about our bodies: who asks, who keeps, who earns',
    abstract:
      'Cycle apps, telephone clinics, wristbands and birth registers collect the most private figures there are. A panel on consent that can be withdrawn, on data that return to those who gave them, and on one register that was closed with good reason.',
    translations: {
      tr: {
        title: 'Bedenimizin verisi: kim soruyor, kim saklıyor, kim kazanıyor?',
        abstract:
          'Döngü uygulamaları, telefon klinikleri, bileklikler ve doğum kayıtları en mahrem sayıları topluyor. Geri alınabilen rıza, verisi sahibine dönen sistemler ve haklı olarak kapatılan bir kayıt üzerine.',
      },
      ar: {
        title: 'بيانات أجسادنا: من يسأل ومن يحفظ ومن يربح؟',
        abstract:
          'تجمع التطبيقات والعيادات الهاتفية والأساور وسجلات الولادة أكثر الأرقام خصوصية. جلسة عن موافقة يمكن سحبها، وبيانات تعود إلى أصحابها، وسجل أُغلق لسبب وجيه.',
      },
    },
    moderator: 'asli-kavakdereli',
    speakers: ['rukhsana-mirzadad', 'iman-wad-altayyib', 'giulia-ferrantelli'],
    needs: ['livestream'],
    tags: ['privacy', 'public-health'],
  },
  {
    id: 'water-crisis',
    track: 'climate',
    language: 'en',
    minutes: 75,
    title: 'Who owns a water crisis?',
    abstract:
      'Aquifers ignore borders, pumps ignore aquifers and budgets ignore both. A hydrogeologist, a water chemist and an ecologist of oases debate who should measure, who should pay, and who may say that a well is closed.',
    translations: {
      tr: {
        title: 'Su krizi kimin?',
        abstract:
          'Akifer sınır tanımaz, pompa akifer tanımaz, bütçe ikisini de tanımaz. Bir hidrojeolog, bir su kimyageri ve bir vaha ekoloğu kimin ölçeceğini, kimin ödeyeceğini, bir kuyunun kapandığını kimin söyleyebileceğini tartışıyor.',
      },
      ar: {
        title: 'لمن أزمة الماء؟',
        abstract:
          'لا تعترف المياه الجوفية بالحدود، ولا المضخات بالمياه الجوفية، ولا الميزانيات بكليهما. ثلاث مختصات يناقشن من يقيس ومن يدفع ومن يحق له أن يعلن إغلاق بئر.',
      },
    },
    moderator: 'amira-castellanos-haddadin',
    speakers: ['defne-sarikamis', 'lamia-aldabbagh', 'maryam-bint-ahmedou'],
    needs: ['livestream', 'interpreter-booth'],
    tags: ['water', 'policy'],
    audience: 360,
  },
  {
    id: 'unfashionable-funding',
    track: 'space',
    language: 'en',
    minutes: 75,
    title: 'Funding the unfashionable',
    abstract:
      'Long time series, safety procedures, standards, replication: everyone needs them and nobody is promoted for them. Committee members and applicants look for a way to pay for work that will never be a headline.',
    translations: {
      tr: {
        title: 'Modası geçmişe kaynak bulmak',
        abstract:
          'Uzun zaman serileri, güvenlik yönergeleri, standartlar, tekrar çalışmaları: herkesin ihtiyacı var, kimse bunlarla terfi etmiyor. Kurul üyeleri ve başvuranlar manşet olmayacak işe ödeme yolları arıyor.',
      },
      ar: {
        title: 'تمويل ما ليس رائجًا',
        abstract:
          'السلاسل الزمنية الطويلة وإجراءات السلامة والمعايير وإعادة التجارب: يحتاجها الجميع ولا يُرقّى أحد بسببها. عضوات لجان وباحثات يبحثن عن سبيل لتمويل عمل لن يصير عنوانًا.',
      },
    },
    moderator: 'ingrid-solbakkeli',
    speakers: ['katarzyna-wilkowiejska', 'oksana-berezhanska', 'lucia-ibarrondoa'],
    needs: ['livestream'],
    tags: ['grants', 'policy'],
  },
  {
    id: 'thesis-to-company',
    track: 'careers',
    language: 'en',
    minutes: 75,
    title: 'From thesis to company, and sometimes back',
    abstract:
      'One founder closed her company, one sells electrodes, one screens molecules, one gives her robots away. What a laboratory does not teach about customers, and what a company forgets about doubt.',
    translations: {
      tr: {
        title: 'Tezden şirkete, bazen de geriye',
        abstract:
          'Biri şirketini kapattı, biri elektrot satıyor, biri molekül tarıyor, biri robotlarını armağan ediyor. Laboratuvarın müşteri hakkında öğretmedikleri ve şirketin şüphe hakkında unuttukları.',
      },
      ar: {
        title: 'من الأطروحة إلى الشركة، وأحيانًا إيابًا',
        abstract:
          'واحدة أغلقت شركتها، وأخرى تبيع الأقطاب، وثالثة تفحص الجزيئات، ورابعة تهب روبوتاتها. ما لا يعلّمه المختبر عن الزبائن وما تنساه الشركة عن الشك.',
      },
    },
    moderator: 'mine-korukcuoglu',
    speakers: ['nazli-kuyumcugil', 'pooja-venkatramanan-rao', 'seo-ha-neulbit'],
    needs: ['livestream'],
    tags: ['start-ups', 'career'],
    audience: 150,
  },
  {
    id: 'allies',
    track: 'careers',
    language: 'en',
    minutes: 50,
    title: 'Fathers, managers, colleagues: what allies do on an ordinary Tuesday',
    abstract:
      'No declarations: three men describe one thing they changed at work, what it cost them and what did not work. The questions are asked by women who have worked with each of them.',
    translations: {
      tr: {
        title: 'Babalar, yöneticiler, iş arkadaşları: sıradan bir salı günü destek olmak',
        abstract:
          'Bildiri yok: üç erkek işyerinde değiştirdikleri tek bir şeyi, bedelini ve işe yaramayanı anlatıyor. Soruları onlarla çalışmış kadınlar soruyor.',
      },
      ar: {
        title: 'آباء ومديرون وزملاء: ماذا يفعل الحليف في يوم ثلاثاء عادي؟',
        abstract:
          'لا بيانات ولا شعارات: ثلاثة رجال يصف كل منهم شيئًا واحدًا غيّره في عمله، وثمنه، وما لم ينجح. والأسئلة من نساء عملن معهم.',
      },
    },
    moderator: 'tulay-mavituna',
    speakers: ['kerem-suluovali', 'yusuf-ndlelani', 'tomasz-brzezickowski'],
    needs: ['livestream'],
    tags: ['allies', 'leadership'],
    audience: 280,
  },
  {
    id: 'ask-space-engineers',
    track: 'space',
    language: 'en',
    minutes: 50,
    title: 'Ask a space engineer anything',
    abstract:
      'School classes send the questions; a satellite engineer, a propulsion engineer and a radio astronomer answer in turn, and the moderator rings a bell at every word that needs explaining.',
    translations: {
      tr: {
        title: 'Uzay mühendisine her şeyi sor',
        abstract:
          'Soruları okullar gönderiyor; bir uydu mühendisi, bir itki mühendisi ve bir radyo astronomu sırayla yanıtlıyor. Açıklanması gereken her kelimede zil çalıyor.',
      },
      ar: {
        title: 'اسألوا مهندسة فضاء أي شيء',
        abstract:
          'الصفوف المدرسية ترسل الأسئلة، ومهندسة أقمار ومهندسة دفع وعالمة فلك راديوي يجبن بالتناوب، والجرس يُقرع عند كل كلمة تحتاج إلى شرح.',
      },
    },
    moderator: 'leilani-kahananuiloa',
    speakers: ['shahad-alutaiban', 'thandeka-mabuzana', 'hulya-besiktepeli'],
    needs: ['livestream'],
    tags: ['outreach', 'hardware'],
    audience: 170,
  },
  {
    id: 'energy-justice',
    track: 'climate',
    language: 'en',
    minutes: 75,
    title: 'Whose roof, whose river, whose bill: justice in the energy transition',
    abstract:
      'A grid supervisor, a reactor safety engineer and a builder of tidal turbines rarely agree. They agree that somebody always pays for a transition, and discuss, with real bills on the screen, who that should be.',
    translations: {
      tr: {
        title: 'Kimin çatısı, kimin nehri, kimin faturası: enerji dönüşümünde adalet',
        abstract:
          'Bir şebeke amiri, bir reaktör güvenliği mühendisi ve bir gelgit türbini yapımcısı nadiren anlaşır. Dönüşümün bedelini birinin ödediğinde hemfikirler; kimin ödemesi gerektiğini gerçek faturalarla tartışıyorlar.',
      },
      ar: {
        title: 'سقف من ونهر من وفاتورة من؟ العدالة في تحوّل الطاقة',
        abstract:
          'مشرفة شبكة ومهندسة سلامة مفاعلات وبانية توربينات مدّ قلّما يتفقن. يتفقن على أن أحدًا ما يدفع ثمن التحول دائمًا، ويناقشن بفواتير حقيقية من ينبغي أن يكون.',
      },
    },
    moderator: 'feride-sozeri',
    speakers: ['pelin-aydincikli', 'oksana-berezhanska', 'maelle-kerdoncufenn'],
    needs: ['livestream'],
    tags: ['energy', 'policy'],
    audience: 180,
  },
];

export const PANELS: readonly SessionContent[] = PANEL_LIST.map((panel) => ({ ...panel, kind: 'panel' }));
