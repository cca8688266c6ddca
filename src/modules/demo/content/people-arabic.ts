import type { PersonContent } from './content.js';

/** Invented people with names in Arabic script; none of them is a real person. */
export const ARABIC_PEOPLE: readonly PersonContent[] = [
  {
    id: 'reem-alhaj-yousef',
    name: 'ريم عبد السلام الحاج يوسف',
    biographies: {
      ar: 'مهندسة طاقة شمسية تصمّم أنظمة تخزين للقرى البعيدة عن الشبكة.',
      en: 'Solar engineer designing storage for villages that the grid has not reached.',
    },
  },
  {
    id: 'nawal-alhabsiyya',
    name: 'نوال بنت سعيد الحبسية',
    biographies: {
      ar: 'عالمة أحياء بحرية تتابع حيتان بحر العرب بالصوت منذ خمسة عشر عامًا.',
      en: 'Marine biologist. For fifteen years she has followed the whales of the Arabian Sea by ear.',
      tr: 'Deniz biyoloğu. On beş yıldır Arap Denizi’nin balinalarını sesleriyle izliyor.',
    },
  },
  {
    id: 'salma-ben-achour',
    name: 'سلمى القاضي بن عاشور',
    biographies: {
      ar: 'باحثة في نظرية الأعداد، تكتب براهينها بالعربية أولًا.',
      en: 'Number theorist who writes her proofs in Arabic first and in everything else later.',
    },
  },
  {
    id: 'doaa-alshennawi',
    name: 'دعاء مصطفى الشناوي',
    biographies: {
      ar: 'عالمة بيانات تبني نماذج صغيرة تعمل على أجهزة العيادات القديمة.',
      en: 'Data scientist who builds models small enough for the computer that a clinic already has.',
    },
  },
  {
    id: 'lamia-aldabbagh',
    name: 'لمياء الدبّاغ',
    biographies: {
      ar: 'كيميائية مياه تعمل على ترميم محطات التنقية.',
      en: 'Water chemist who brings abandoned treatment plants back into service.',
      tr: 'Terk edilmiş arıtma tesislerini yeniden çalıştıran su kimyageri.',
    },
  },
  {
    id: 'amal-abu-risheh',
    name: 'أمل خليل أبو ريشة',
    biographies: {
      ar: 'مهندسة أطراف صناعية، تدير ورشة في مخيم للاجئين.',
      en: 'Prosthetics engineer running a workshop in a refugee camp.',
    },
  },
  {
    id: 'hind-alfeitouri',
    name: 'هند الفيتوري',
    biographies: {
      ar: 'جيولوجية ميدانية متخصصة في الصحراء الكبرى.',
      en: 'Field geologist of the Sahara; she plans an expedition backwards from its water.',
    },
  },
  {
    id: 'yasmine-bouzid-alaoui',
    name: 'ياسمين بوزيد العلوي',
    biographies: {
      ar: 'عالمة زلازل تعمل مع البنّائين التقليديين.',
      en: 'Seismologist who works with traditional builders in mountain villages.',
    },
  },
  {
    id: 'rana-tannous',
    name: 'رنا طنّوس',
    biographies: {
      ar: 'باحثة في معالجة اللهجات العربية آليًا.',
      en: 'Researcher in language technology for the dialects that people really speak.',
      tr: 'İnsanların gerçekten konuştuğu lehçeler için dil teknolojisi araştırıyor.',
    },
  },
  {
    id: 'shahad-alutaiban',
    name: 'شهد العتيبان',
    biographies: {
      ar: 'مهندسة دفع فضائي، بدأت من نادي صواريخ مدرسي.',
      en: 'Propulsion engineer who began in the rocket club of her school.',
    },
  },
  {
    id: 'iman-wad-altayyib',
    name: 'إيمان ود الطيب',
    biographies: {
      ar: 'طبيبة صحة عامة تعمل مع القابلات على السجلات الرقمية.',
      en: 'Public health physician who digitises birth records together with the midwives who keep them.',
    },
  },
  {
    id: 'maryam-bint-ahmedou',
    name: 'مريم بنت أحمدو',
    biographies: {
      ar: 'عالمة بيئة تدرس زحف الرمال والواحات.',
      en: 'Ecologist of oases and of the sand that moves towards them.',
    },
  },
  {
    id: 'noura-alsunaidan',
    name: 'نورة السنيدان',
    biographies: {
      ar: 'فلكية تحسب رؤية الهلال وتعلّم الرصد للفتيات.',
      en: 'Astronomer who computes the visibility of the new moon and teaches girls to look for it.',
    },
  },
  {
    id: 'jumana-alqaysi',
    name: 'جمانة القيسي',
    biographies: {
      ar: 'صيدلانية وباحثة في المضادات الحيوية الطبيعية.',
      en: 'Pharmacist researching antimicrobial substances in fermented food.',
    },
  },
  {
    id: 'sanaa-alwaryaghli',
    name: 'سناء الورياغلي',
    biographies: {
      ar: 'معلمة ومؤسسة نوادي الروبوت للبنات.',
      en: 'Teacher and founder of robotics clubs for girls in eleven towns.',
    },
  },
  {
    id: 'asmaa',
    name: 'أسماء',
    biographies: {
      ar: 'مترجمة فورية للمؤتمرات العلمية؛ تفضّل أن تُعرف باسمها الأول وحده.',
      en: 'Conference interpreter for the sciences. She goes by one name.',
      tr: 'Bilim konferanslarında simultane çevirmen; tek isimle tanınır.',
    },
  },
  {
    id: 'fatima-alzahra-aljabiri',
    name: 'فاطمة الزهراء الجابري',
    biographies: {
      ar: 'معلمة رياضيات تكتب كتبًا مدرسية باللغة الأم.',
      en: 'Mathematics teacher and author of schoolbooks in the language that pupils speak at home.',
    },
  },
  {
    id: 'abeer-almansour',
    name: 'عبير الصالحي المنصور',
    biographies: {
      ar: 'باحثة في أمن المعلومات درست علم الإنسان قبل الحاسوب.',
      en: 'Security researcher who studied anthropology before computing, and still does.',
    },
  },
  {
    id: 'huda-barhouma',
    name: 'هدى برهومة',
    biographies: {
      ar: 'فيزيائية تجريبية تنشر سيرتها الذاتية من الإخفاقات كل عام.',
      en: 'Experimental physicist who publishes her list of failures every January.',
    },
  },
];
