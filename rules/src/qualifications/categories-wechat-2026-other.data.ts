/**
 * `wechat-2026`, the first levels outside shops whose rows could be read. Requirements with conditions no paper shows
 * (age and capital of a company, applications by mail) keep `needsPerson`.
 */
import type { CategoryRow } from './category.ts';
import { allOf, anyOf, doc, none, type PaperRule, when } from './paper-rule.ts';

const row = (
  first: string,
  second: string,
  rule: PaperRule,
  more: Partial<CategoryRow> = {},
): CategoryRow => ({ first, second, audience: 'organisation', rule, ...more });

/** Rows that need no papers. */
const free = (first: string, ...names: readonly string[]): readonly CategoryRow[] =>
  names.map((second) => row(first, second, none));

/** Rows whose requirement a person has to read. */
const ask = (first: string, ...names: readonly string[]): readonly CategoryRow[] =>
  names.map((second) => row(first, second, none, { needsPerson: true }));

const GOVERNMENT = anyOf(
  doc('government.certificate', { when: 'governmentBody' }),
  doc('government.authorisation', { when: 'notGovernmentBody' }),
);
const COURIER_PAPERS = ['express.licence', 'express.outletFiling'] as const;
const DRUG_INFO = anyOf(doc('drug.info'), doc('drug.infoFiling'));
const CARRIERS = ['中国移动', '中国联通', '中国电信', '中国广电'] as const;

const logistics: readonly CategoryRow[] = [
  row(
    '物流服务',
    '收件/派件',
    anyOf(
      doc('express.licence', { when: 'courier' }),
      doc('express.outletFiling', { when: 'outlet' }),
      when(
        'courierPartner',
        allOf(
          doc('express.agreement'),
          anyOf(...COURIER_PAPERS.map((key) => doc(key, { holder: 'partner' }))),
        ),
      ),
    ),
  ),
  row('物流服务', '查件', none, { third: '查件' }),
  row('物流服务', '邮政', allOf(doc('post.approval'), doc('post.registration'))),
  row('物流服务', '装卸搬运', none),
  row('物流服务', '仓储服务', none, { third: '仓储管理' }),
  row('物流服务', '快递柜', doc('express.agreement')),
  row(
    '物流服务',
    '货物运输',
    anyOf(
      doc('transport.road', { when: 'byRoad' }),
      doc('transport.rail', { when: 'byRail' }),
      doc('transport.sea', { when: 'bySea' }),
      doc('transport.air', { when: 'byAir' }),
    ),
  ),
];

const TRAINING = allOf(
  doc('school.private'),
  anyOf(doc('licence'), doc('publicInstitution.certificate'), doc('privateNonEnterprise.certificate')),
);

const education: readonly CategoryRow[] = [
  ...['职业培训', '课外辅导'].map((third) => row('教育服务', '学历教育（培训机构）', TRAINING, { third })),
  row(
    '教育服务',
    '学历教育（学校）',
    anyOf(
      when('publicSchool', anyOf(doc('school.approval'), doc('publicInstitution.certificate'))),
      doc('school.private', { when: 'privateSchool' }),
    ),
  ),
  row('教育服务', '驾校培训', doc('driving.filing')),
  row(
    '教育服务',
    '驾校平台',
    allOf(
      doc('partner.agreement', { minCount: 2 }),
      doc('driving.filing', { holder: 'partner' }),
      doc('commitment'),
    ),
  ),
  row(
    '教育服务',
    '教育平台',
    anyOf(
      allOf(doc('partner.agreement', { minCount: 2 }), doc('school.private', { holder: 'partner' })),
      allOf(doc('commitment'), doc('platform.record')),
    ),
  ),
  row('教育服务', '无人机驾驶员培训机构', allOf(doc('uav.certificate'), doc('uav.listing'))),
  row(
    '教育服务',
    '无人机驾驶员培训平台',
    allOf(
      doc('partner.agreement', { minCount: 2 }),
      doc('uav.certificate', { holder: 'partner' }),
      doc('uav.listing', { holder: 'partner' }),
      doc('telecom.valueAdded'),
      doc('platform.entryRules'),
      doc('commitment'),
    ),
  ),
  row(
    '教育服务',
    '急救培训机构',
    anyOf(
      when('redCross', anyOf(doc('socialGroup.certificate'), doc('publicInstitution.certificate'))),
      when('governmentBody', anyOf(doc('government.certificate'), doc('publicInstitution.certificate'))),
      when('trainingInstitution', anyOf(doc('firstAid.listing'), doc('government.authorisation'))),
    ),
  ),
  row(
    '教育服务',
    '校园缴费',
    anyOf(
      doc('publicInstitution.certificate'),
      doc('school.private'),
      doc('school.agreement', { when: 'collectingAgent' }),
    ),
  ),
  row('教育服务', '职业技能鉴定', doc('skill.authorisation')),
  ...free('教育服务', '素质教育', '婴幼儿教育', '教育装备', '出国留学', '特殊人群教育'),
  row(
    '教育服务',
    '在线视频课程',
    anyOf(
      doc('publicInstitution.certificate', { when: 'publicSchool' }),
      doc('school.private', { when: 'trainingInstitution' }),
      doc('av.licence'),
      doc('afterSchool.filing'),
      doc('government.approval'),
    ),
  ),
];

const PATIENT_SERVICE = anyOf(
  doc('health.approval'),
  allOf(
    doc('hospital.list'),
    doc('partner.agreement'),
    doc('hospital.licence', { holder: 'partner' }),
    doc('commitment'),
  ),
  when('platformService', allOf(doc('commitment'), doc('platform.record'))),
);
const ONLINE_CARE = ['互联网诊疗', '互联网医院'] as const;

const medicine: readonly CategoryRow[] = [
  row('医疗服务', '公立医疗机构', allOf(doc('hospital.licence'), doc('publicInstitution.certificate'))),
  row('医疗服务', '三级私立医疗机构', doc('hospital.licence')),
  row(
    '医疗服务',
    '其他私立医疗机构',
    anyOf(doc('hospital.licence'), doc('clinic.tcmFiling'), doc('clinic.filing')),
  ),
  ...['查报告单', '挂号', '缴费', '医疗信息服务'].map((third) =>
    row('医疗服务', '就医服务', PATIENT_SERVICE, { third }),
  ),
  row(
    '医疗服务',
    '跨境医生服务（港澳）',
    anyOf(
      when('medicalInstitution', allOf(doc('hospital.licence'), doc('doctor.crossBorder'))),
      when(
        'platformService',
        allOf(
          doc('hospital.licence', { holder: 'partner' }),
          doc('partner.agreement'),
          anyOf(doc('government.approval'), doc('internetHospital.connection')),
          doc('doctor.crossBorder'),
        ),
      ),
    ),
  ),
  row(
    '医疗服务',
    '其他医学健康服务',
    anyOf(doc('hospital.licence'), doc('device.production'), doc('partner.agreement'), doc('device.supply')),
  ),
  row(
    '医疗服务',
    '药品（非处方药）销售',
    anyOf(
      when('drugMaker', allOf(DRUG_INFO, doc('drug.production'))),
      when('drugWholesaler', allOf(DRUG_INFO, doc('drug.operation', { itemsAny: ['批发'] }))),
      when('drugRetailer', allOf(DRUG_INFO, doc('drug.operation', { itemsAny: ['零售'] }))),
    ),
  ),
  row(
    '医疗服务',
    '上门医疗',
    anyOf(
      doc('health.approval'),
      allOf(
        doc('partner.agreement', { itemsAny: ['上门医疗护理'], minCount: 2 }),
        doc('hospital.licence', { holder: 'partner', minCount: 2 }),
        doc('commitment'),
        doc('platform.record'),
      ),
    ),
  ),
  row(
    '医疗服务',
    '处方药服务',
    anyOf(
      when(
        'drugSeller',
        allOf(
          doc('drug.operation', { itemsAny: ['零售', '批发'] }),
          doc('drug.info'),
          doc('drug.prescriptionAgreement'),
          doc('commitment'),
        ),
      ),
      when(
        'drugPlatform',
        allOf(
          doc('drug.platformFiling'),
          doc('drug.info'),
          doc('drug.prescriptionAgreement'),
          doc('commitment'),
        ),
      ),
      when(
        'marketingHolder',
        allOf(
          doc('drug.registration'),
          doc('drug.operation', { itemsAny: ['零售'] }),
          doc('drug.info'),
          doc('drug.prescriptionAgreement'),
          doc('commitment'),
        ),
      ),
    ),
  ),
  row('医疗服务', '非处方药销售平台', allOf(DRUG_INFO, doc('drug.platformFiling'))),
  row('医疗服务', '医疗器械信息展示', DRUG_INFO),
  row('医疗服务', '药品信息展示', DRUG_INFO),
  row('医疗服务', '医疗器械生产企业', doc('device.production')),
  row(
    '医疗服务',
    '医疗器械自营',
    allOf(DRUG_INFO, anyOf(doc('device.production'), doc('device.operation'))),
    { ids: { first: 42, second: 1049 } },
  ),
  row('医疗服务', '医疗器械经营销售平台', allOf(DRUG_INFO, doc('device.platformFiling'))),
  row(
    '医疗服务',
    '互联网医院',
    anyOf(
      when(
        'medicalInstitution',
        anyOf(doc('hospital.setup'), doc('hospital.licence', { itemsAny: ONLINE_CARE })),
      ),
      when(
        'platformService',
        allOf(
          doc('hospital.licence', { holder: 'partner' }),
          doc('partner.agreement'),
          anyOf(doc('government.approval'), doc('internetHospital.connection')),
        ),
      ),
    ),
  ),
  row(
    '医疗服务',
    '血液、干细胞服务',
    allOf(anyOf(doc('blood.station'), doc('blood.plasma'), doc('government.approval')), doc('commitment')),
  ),
  // The list promises four alternatives and prints two.
  ...ask('医疗服务', '临床试验'),
];

const GOVERNMENT_NAMES = [
  '交通违法',
  '水电',
  '城市道路',
  '户政',
  '治安',
  '出入境',
  '边防',
  '国安',
  '司法',
  '检察',
  '法院',
  '纪检审计',
  '财政',
  '民政',
  '住建',
  '公积金',
  '党/团/组织',
  '教育',
  '人力资源',
  '环保',
  '气象',
  '市场监督管理',
  '医疗',
  '文化',
  '博物馆',
  '体育',
  '水利',
  '食品监督管理',
  '新闻出版及广电',
  '税务',
  '知识产权',
  '公共资源交易中心',
  '自然资源和规划',
  '信访',
  '城管',
  '监狱戒毒',
  '海关',
  '邮政',
  '检验检疫',
  '交管',
  '商务',
  '航空',
  '街道居委',
  '农林畜牧海洋',
  '社科档案',
  '应急',
  '科学技术与地质',
  '统计',
  '经济发展与改革',
  '政务服务大厅',
  '网信',
  '健康数据统计',
  '金融',
  '工信',
  '乡村振兴',
  '医保',
  '交通运输',
] as const;

const government: readonly CategoryRow[] = [
  ...GOVERNMENT_NAMES.map((second) => row('政务民生', second, GOVERNMENT)),
  row('政务民生', '烟草管理', doc('government.certificate')),
  row(
    '政务民生',
    '社保',
    anyOf(
      doc('government.certificate', { when: 'governmentBody' }),
      doc('government.authorisation', { when: 'notGovernmentBody' }),
      when('bank', anyOf(doc('government.approval'), doc('partner.agreement'))),
    ),
  ),
  row('政务民生', '祭扫', allOf(doc('government.certificate'), doc('commitment'))),
  row(
    '政务民生',
    '信用',
    anyOf(
      doc('government.certificate', { when: 'governmentBody' }),
      when('publicInstitution', allOf(doc('publicInstitution.certificate'), doc('government.approval'))),
    ),
  ),
  row('政务民生', '体育/福利彩票', doc('government.certificate')),
];

const resale = (carrier: string): PaperRule => {
  const items = ['通过转售方式提供的蜂窝移动通信业务', `在全国转售${carrier}的蜂窝移动通信业务`];
  return anyOf(
    when(
      'virtualOperator',
      allOf(doc('licence'), doc('telecom.valueAdded', { itemsAny: items }), doc('partner.agreement')),
    ),
    when(
      'agent',
      allOf(
        doc('licence'),
        doc('telecom.valueAdded', { holder: 'partner', itemsAny: items }),
        doc('partner.agreement'),
        doc('mvno.channelCode'),
      ),
    ),
  );
};

const telecom: readonly CategoryRow[] = [
  row('IT科技', '音视频设备', doc('ccc.certificate')),
  row(
    'IT科技',
    '基础电信运营商',
    anyOf(doc('telecom.basic', { when: 'carrier' }), doc('licence', { when: 'carrierBranch' })),
  ),
  // On the page these four rows stand one column to the left; the requirement is printed under the scope heading.
  ...CARRIERS.map((carrier) =>
    row('IT科技', `电信业务代理商（${carrier}）`, doc('telco.agency', { itemsAny: [carrier] })),
  ),
  ...CARRIERS.map((carrier) => row('IT科技', `转售移动通信（${carrier}）`, resale(carrier))),
  row(
    'IT科技',
    '出境流量卡/出境电话卡',
    anyOf(
      doc('telecom.basic', { when: 'carrier' }),
      when(
        'agent',
        allOf(
          doc('licence', { scopeAny: ['旅游', '通讯', '电子设备'] }),
          doc('partner.agreement', { itemsAny: ['出境流量卡', '出境电话卡'] }),
        ),
      ),
    ),
  ),
  row('IT科技', '多方通信', doc('telecom.valueAdded', { itemsAny: ['国内多方通信服务'] })),
];

const RESTAURANT = anyOf(
  doc('food.operation'),
  allOf(doc('catering.relation'), doc('catering.commitment'), doc('food.operation', { holder: 'branch' })),
  doc('food.portHealth', { when: 'portShop' }),
);
const CUISINES = [
  '咖啡厅',
  '西餐',
  '粤式',
  '面包甜点饮品',
  '川湘菜',
  '日韩料理',
  '东南亚菜',
  '自助餐',
  '小吃快餐',
  '海鲜',
  '火锅',
  '其他',
] as const;

const catering: readonly CategoryRow[] = [
  ...CUISINES.map((third) => row('餐饮服务', '餐饮服务场所/餐饮服务管理企业', RESTAURANT, { third })),
  row('餐饮服务', '点餐平台', doc('telecom.valueAdded')),
  row('餐饮服务', '外卖平台', anyOf(doc('food.platformFiling'), doc('catering.platformFiling'))),
  row('餐饮服务', '餐厅排队', none),
];

const PLATFORM_RULES = [
  doc('platform.agreement'),
  doc('platform.entryRules'),
  doc('platform.disputeRules'),
] as const;
const LODGING_SCOPE = ['住宿', '旅店', '客房'] as const;

const travel: readonly CategoryRow[] = [
  row('旅游服务', '景区服务', none),
  row('旅游服务', '旅行社', doc('travel.agency')),
  row('旅游服务', '旅游管理单位', GOVERNMENT),
  row('旅游服务', '旅游退税', doc('taxRefund.agreement')),
  row(
    '旅游服务',
    'OTA',
    anyOf(
      allOf(
        doc('telecom.valueAdded', { itemsAny: ['在线数据处理与交易处理', '互联网信息服务'] }),
        ...PLATFORM_RULES,
      ),
      allOf(doc('telecom.notAccepted'), doc('telecom.applicationSet'), ...PLATFORM_RULES),
    ),
  ),
  row(
    '旅游服务',
    '住宿服务',
    anyOf(
      when(
        'singleHotel',
        anyOf(
          doc('licence', { scopeAny: LODGING_SCOPE }),
          doc('lodging.specialTrade', { itemsAny: ['旅馆业'] }),
        ),
      ),
      when(
        'bookingPlatform',
        allOf(
          doc('partner.agreement', { minCount: 2 }),
          anyOf(
            doc('lodging.specialTrade', { holder: 'partner', itemsAny: ['旅馆业'] }),
            doc('licence', { holder: 'partner', scopeAny: LODGING_SCOPE }),
          ),
        ),
      ),
    ),
  ),
  row('旅游服务', '签证办理', none),
  row('旅游服务', '出境WiFi', none),
];

const BROADCASTERS = [
  doc('av.licence'),
  doc('broadcast.production'),
  doc('broadcast.channel', { when: 'tvStation' }),
  doc('broadcast.station', { when: 'tvStation' }),
  when('governmentBody', allOf(doc('government.certificate'), doc('government.letter'))),
  when('publicInstitution', allOf(doc('publicInstitution.certificate'), doc('government.approval'))),
] as const;
const AUDIO_BOOK_ITEMS = [
  '网络表演',
  '网络演出剧',
  '动漫产品',
  '网络音乐娱乐产品',
  '艺术品',
  '展览、比赛活动',
] as const;

const culture: readonly CategoryRow[] = [
  row(
    '时政信息',
    '时政信息',
    anyOf(
      doc('news.licence', { when: 'newsService' }),
      when('governmentBody', allOf(doc('icp.filing'), doc('government.certificate'))),
    ),
    {
      note: {
        zh: '首次提交代码时，当地主管机关还要核对约 7 天',
        en: 'At the first code review the local authority takes about 7 days more',
      },
    },
  ),
  row(
    '文娱',
    '网络小说',
    anyOf(
      doc('publishing.internet'),
      doc('publishing.online'),
      allOf(doc('culture.online'), doc('partner.agreement'), doc('content.rules'), doc('commitment')),
    ),
  ),
  row(
    '文娱',
    '出版物',
    anyOf(doc('publishing.internet'), doc('publishing.online'), doc('publication.operation')),
  ),
  row(
    '文娱',
    '学术期刊',
    anyOf(
      doc('periodical.licence', { when: 'publisher' }),
      when(
        'platformService',
        allOf(doc('partner.agreement', { minCount: 2 }), doc('periodical.licence', { holder: 'partner' })),
      ),
    ),
  ),
  row('文娱', '其他视频', anyOf(...BROADCASTERS)),
  row(
    '文娱',
    '视频广场',
    anyOf(
      when('mediaOrGovernment', anyOf(...BROADCASTERS)),
      when('company', anyOf(doc('av.licence'), doc('av.registration'))),
    ),
  ),
  row('文娱', '电台', anyOf(doc('av.licence'), doc('broadcast.production'))),
  // Twelve forms in set file formats, two of them downloaded from the application page.
  ...ask('文娱', '微短剧', '互动微短剧'),
  row('文娱', '音乐', anyOf(doc('av.licence'), doc('culture.online', { itemsAny: ['音乐娱乐产品'] }))),
  row(
    '文娱',
    '有声读物',
    anyOf(
      doc('publishing.internet'),
      doc('publishing.online'),
      doc('av.licence'),
      doc('culture.online', { itemsAny: AUDIO_BOOK_ITEMS }),
    ),
  ),
  row('文娱', '动漫', doc('culture.online', { itemsAny: ['动漫产品'] })),
  row('文娱', '宗教信息', doc('religion.info', { itemsAny: ['微信小程序', '应用程序', '互联网小程序'] })),
  row('文娱', '资讯广场', doc('news.licence')),
];

const tools: readonly CategoryRow[] = [
  ...free(
    '工具',
    '记账',
    '投票',
    '日历',
    '天气',
    '备忘录',
    '办公',
    '图片处理',
    '计算器',
    '报价/比价',
    '信息查询',
    '兑换',
    '预约/报名',
    '健康管理',
  ),
  row('工具', '开票服务/企业代票工具', doc('invoice.platformListing')),
  row('工具', '云手机', doc('telecom.valueAdded')),
  row('工具', '发票查询', doc('licence')),
  ...free('工具', '视频客服', '设备管理'),
];

const charityAndSport: readonly CategoryRow[] = [
  row(
    '公益',
    '募捐服务',
    anyOf(
      when(
        'charity',
        allOf(
          doc('charity.fundraising'),
          anyOf(doc('foundation.certificate'), doc('socialGroup.certificate')),
        ),
      ),
      doc('charity.platformListing', { when: 'platformService' }),
    ),
  ),
  row('公益', '个人求助网络服务平台', doc('help.platformListing')),
  row(
    '公益',
    '慈善信息服务',
    anyOf(
      doc('foundation.certificate', { when: 'foundation' }),
      doc('socialGroup.certificate', { when: 'charity' }),
      when(
        'company',
        allOf(doc('socialGroup.certificate', { holder: 'partner' }), doc('donation.agreement')),
      ),
    ),
  ),
  // In trial: applied for by mail, not on the page.
  ...ask('公益', '网络互助'),
  ...free('体育', '体育场馆服务', '体育培训', '在线健身'),
  row(
    '体育',
    '体育赛事/电子竞技赛',
    anyOf(doc('event.approval', { when: 'organiser' }), doc('partner.agreement', { when: 'eventAgent' })),
  ),
];

const CAR_SCOPE = ['汽车生产', '汽车销售'] as const;

const vehicles: readonly CategoryRow[] = [
  ...free('汽车服务', '维修保养', '汽车用品', '汽车报价/比价', '汽车经销商/4S店', '汽车厂商'),
  row(
    '汽车服务',
    '机动车回收服务',
    anyOf(
      doc('scrap.qualification', { when: 'recycler' }),
      when(
        'vehicleSeller',
        allOf(doc('partner.agreement'), doc('scrap.qualification', { holder: 'partner' })),
      ),
    ),
  ),
  row(
    '汽车服务',
    '汽车预售',
    anyOf(
      when('vehicleMaker', allOf(doc('licence', { scopeAny: CAR_SCOPE }), doc('vehicle.access'))),
      when(
        'dealer',
        allOf(
          doc('licence', { scopeAny: CAR_SCOPE }),
          doc('vehicle.authorisation'),
          doc('vehicle.access', { holder: 'partner' }),
        ),
      ),
      when(
        'vehicleBranch',
        allOf(doc('licence', { scopeAny: CAR_SCOPE }), doc('vehicle.access'), doc('equity.proof')),
      ),
    ),
  ),
  // Two years of registration and five million of capital: no paper of the tree shows them.
  ...ask('汽车服务', '二手车'),
];

const SYNTHESIS = anyOf(
  doc('algorithm.filing', { when: 'ownTechnology', itemsAny: ['生成合成'] }),
  when(
    'partnerTechnology',
    anyOf(
      allOf(doc('algorithm.filing', { holder: 'partner', itemsAny: ['深度合成'] }), doc('partner.agreement')),
      doc('algorithm.inUse'),
    ),
  ),
);

export const wechat2026OtherRows: readonly CategoryRow[] = [
  ...logistics,
  ...education,
  ...medicine,
  ...government,
  ...telecom,
  ...catering,
  ...travel,
  ...culture,
  ...tools,
  ...charityAndSport,
  ...vehicles,
  row('资讯', '信息资讯', none),
  ...['AI问答', 'AI换脸', 'AI绘画', 'AI创作'].map((second) => row('深度合成', second, SYNTHESIS)),
  ...ask('内测', '数字藏品（展示）', '特许药品销售', '特许医疗器械销售'),
];
