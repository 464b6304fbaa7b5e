/**
 * Papers by their official names. Times marked `law` are the limits of the instrument named as source; the platform's
 * list of service categories (text of 2026-02-08) is the source of every name that has no instrument of its own.
 */
import { type CivilDate, civilDate } from '../calendar/civil-date.ts';
import type { Span } from '../calendar/deadline.ts';
import type { Words } from '../texts.ts';
import type { DocumentType, UsualTime } from './document-type.ts';

const LIST = 'list of service categories open to mini programs (小程序开放的服务类目)';
const LIST_DATE = civilDate(2026, 2, 8);

const words = (zh: string, en: string): Words => ({ zh, en });
const MARKET = words('市场监督管理局', 'market regulator');
const TELECOM = words('通信管理局', 'communications administration');
const PRESS = words('新闻出版主管部门', 'press and publication authority');
const CULTURE = words('文化和旅游主管部门', 'culture and tourism authority');
const BROADCAST = words('广播电视主管部门', 'broadcasting authority');
const DRUG = words('药品监督管理部门', 'drug regulator');
const HEALTH = words('卫生健康主管部门', 'health authority');
const EDUCATION = words('教育主管部门', 'education authority');
const TRANSPORT = words('交通运输主管部门', 'transport authority');
const POST = words('邮政管理部门', 'postal administration');
const CIVIL = words('民政部门', 'civil affairs authority');
const COMMERCE = words('商务主管部门', 'commerce authority');
const CUSTOMS = words('海关', 'customs');
const SEEDS = words('农业农村或林业和草原主管部门', 'agriculture or forestry authority');
const GOVERNMENT = words('有关政府部门', 'the government department concerned');
const CYBER = words('网信部门', 'internet information authority');
const OFFICE = words('机构编制部门', 'public institution registry');
const PARTNER = words('与合作方签署', 'signed with the partner');
const SELF = words('自行编写并盖章', 'written and sealed by yourself');
const CARRIER = words('电信运营商', 'telecom carrier');
const PLATFORM = words('平台提供模板，盖章后提交', "the platform's form, sealed");
const TRADEMARK = words('国家知识产权局', 'CNIPA');
const BANK = words('开户银行', 'the bank');

const law = (least: Span, most: Span): UsualTime => ({ least, most, basis: 'law' });
const guess = (least: Span, most: Span): UsualTime => ({ least, most, basis: 'estimate' });
const OWN_WORK = guess('1d', '3d');
const AGREEMENT = guess('3d', '10d');

type More = {
  readonly usual?: UsualTime;
  readonly number?: string;
  readonly expires?: DocumentType['expires'];
  readonly instead?: string;
  readonly source?: string;
  readonly date?: CivilDate;
};
const paper = (key: string, zh: string, en: string, issuer: Words, more: More = {}): DocumentType => ({
  key,
  zh,
  en,
  issuer,
  usual: more.usual ?? null,
  numberKind: more.number ?? null,
  expires: more.expires ?? 'sometimes',
  source: more.source ?? LIST,
  date: more.date ?? LIST_DATE,
  ...(more.instead ? { instead: more.instead } : {}),
});
const own = (key: string, zh: string, en: string): DocumentType =>
  paper(key, zh, en, SELF, { usual: OWN_WORK, expires: 'never' });
const agreement = (key: string, zh: string, en: string): DocumentType =>
  paper(key, zh, en, PARTNER, { usual: AGREEMENT });

export const documentTypes: readonly DocumentType[] = [
  // The subject itself
  paper('licence', '营业执照', 'Business licence', MARKET, {
    usual: law('1wd', '6wd'),
    number: 'uscc',
    source: '市场主体登记管理条例 (State Council order 746) art. 19',
    date: civilDate(2022, 3, 1),
  }),
  paper('corporateAccount', '对公账户', 'Corporate bank account', BANK, {
    usual: guess('2wd', '7wd'),
    number: 'corporate_account',
    expires: 'never',
    source: 'estimate of this product',
    date: civilDate(2026, 11, 22),
  }),
  paper('publicInstitution.certificate', '事业单位法人证书', 'Public institution certificate', OFFICE, {
    number: 'uscc',
  }),
  paper(
    'privateNonEnterprise.certificate',
    '民办非企业单位登记证书',
    'Private non-enterprise unit certificate',
    CIVIL,
    { number: 'uscc' },
  ),
  paper('socialGroup.certificate', '社会团体法人登记证书', 'Social organisation certificate', CIVIL, {
    number: 'uscc',
  }),
  paper('foundation.certificate', '基金会法人登记证书', 'Foundation certificate', CIVIL, { number: 'uscc' }),
  paper(
    'government.certificate',
    '统一社会信用代码证书',
    'Certificate of unified social credit code',
    OFFICE,
    {
      number: 'uscc',
    },
  ),
  paper(
    'government.authorisation',
    '政府部门授权文件',
    'Authorisation by a government department',
    GOVERNMENT,
  ),
  paper('government.approval', '主管部门许可文件', 'Permit of the competent authority', GOVERNMENT),

  // Food
  paper('food.operation', '食品经营许可证', 'Food operating licence', MARKET, {
    usual: law('10wd', '20wd'),
    number: 'food_operation_license',
    expires: 'always',
    source: '食品经营许可和备案管理办法 (SAMR order 78)',
    date: civilDate(2023, 12, 1),
  }),
  paper('food.production', '食品生产许可证', 'Food production licence', MARKET, {
    usual: law('10wd', '25wd'),
    number: 'food_production_license',
    expires: 'always',
    source: '食品生产许可管理办法 (SAMR order 24)',
    date: civilDate(2020, 3, 1),
  }),
  paper('food.prepackagedFiling', '预包装食品销售备案凭证', 'Filing of prepackaged food sales', MARKET, {
    usual: law('1wd', '5wd'),
    number: 'prepackaged_food_filing',
    expires: 'never',
    source: '食品经营许可和备案管理办法 (SAMR order 78); 食品安全法 art. 35',
    date: civilDate(2023, 12, 1),
  }),
  paper('food.portHealth', '国境口岸卫生许可证', 'Frontier port health licence', CUSTOMS, {
    expires: 'always',
  }),
  paper('food.circulation', '食品流通许可证', 'Food circulation licence (abolished)', MARKET, {
    instead: 'food.operation',
    source: '食品经营许可管理办法 (CFDA order 17)',
    date: civilDate(2015, 10, 1),
  }),
  paper('food.workshop', '食品小作坊登记证', 'Small food workshop registration (provincial)', MARKET, {
    instead: 'food.production',
  }),
  paper('food.platformFiling', '网络食品交易第三方平台备案', 'Filing of an online food platform', MARKET),
  paper(
    'catering.platformFiling',
    '网络餐饮服务第三方平台备案',
    'Filing of an online catering platform',
    MARKET,
  ),
  own('catering.relation', '餐饮平台与门店的管理关系声明', 'Statement of relation with the restaurants'),
  paper(
    'catering.commitment',
    '微信小程序餐饮门店运营资质和责任承诺函',
    'Commitment letter for restaurants',
    PLATFORM,
    { usual: OWN_WORK, expires: 'never' },
  ),
  paper('healthFood.domestic', '国产保健食品批准证书', 'Domestic health food approval', MARKET),
  paper('healthFood.imported', '进口保健食品批准证书', 'Imported health food approval', MARKET),

  // Other goods
  paper('publication.operation', '出版物经营许可证', 'Publication operating licence', PRESS, {
    usual: law('10wd', '20wd'),
    number: 'publication_license',
    source: '出版物市场管理规定',
    date: civilDate(2016, 6, 1),
  }),
  paper('dutyFree.licence', '免税商店经营许可', 'Duty-free shop permit', CUSTOMS),
  agreement('dutyFree.agreement', '与合作免税店的合作协议', 'Agreement with a duty-free shop'),
  paper(
    'hazchem.operation',
    '危险化学品经营许可证',
    'Hazardous chemicals licence',
    words('应急管理部门', 'emergency management authority'),
    { expires: 'always' },
  ),
  paper('oil.retail', '成品油零售经营批准证书', 'Refined oil retail approval', COMMERCE),
  paper('coin.authorisation', '纪念币授权发售文件', 'Authorisation to sell commemorative coins', BANK),
  paper(
    'survey.qualification',
    '测绘资质证书',
    'Surveying qualification',
    words('自然资源主管部门', 'natural resources authority'),
  ),
  agreement('cors.authorisation', 'CORS 账号服务商授权书或合作协议', 'Authorisation by the CORS provider'),
  agreement('telco.agency', '电信业务代理协议', 'Telecom agency agreement'),
  agreement('telco.cooperation', '与市级及以上运营商的合作协议', 'Agreement with a carrier'),
  paper(
    'telco.realNameAuthorisation',
    '网络销售与实名制授权书',
    'Authorisation for online sale and real-name registration',
    CARRIER,
  ),
  paper('telco.channelMark', '网络渠道电子标识牌', 'Online channel mark', CARRIER),
  paper('prepaid.filing', '单用途预付卡备案公示材料', 'Public filing of single-purpose cards', COMMERCE),
  paper(
    'payment.licence',
    '支付业务许可证',
    'Payment business licence',
    words('中国人民银行', "People's Bank of China"),
    { expires: 'always' },
  ),
  agreement('prepaid.agency', '经公证的授权代售文件', 'Notarised authorisation to sell cards'),
  paper('seed.forest', '林草种子生产经营许可证', 'Forest and grass seed licence', SEEDS, {
    expires: 'always',
  }),
  paper('seed.crop', '农作物种子生产经营许可证', 'Crop seed licence', SEEDS, { expires: 'always' }),
  paper('seed.filing', '种子生产经营备案', 'Seed business filing', SEEDS),
  agreement('seed.agency', '种子代理销售合作协议', 'Seed agency agreement'),
  own('mall.exterior', '商场外立面照片', 'Photos of the outside of the mall'),
  own('mall.interior', '商场内实际经营照片', 'Photos of the mall in business'),
  own('mall.invoices', '以主体名义开具的发票', 'Invoices issued by the subject'),

  // Platforms
  paper('telecom.valueAdded', '增值电信业务经营许可证', 'Value-added telecom licence', TELECOM, {
    // The review itself is bound to 60 days from acceptance; with the preparation it is never under three months.
    usual: guess('3mo', '6mo'),
    number: 'telecom_license',
    expires: 'always',
    source: '电信业务经营许可管理办法 (MIIT order 42)',
    date: civilDate(2017, 9, 1),
  }),
  paper(
    'telecom.notAccepted',
    '行政许可不予受理通知书',
    'Notice that the application is not accepted',
    TELECOM,
    {
      expires: 'never',
    },
  ),
  own(
    'telecom.applicationSet',
    '增值电信业务经营许可证全套申请文件',
    'Full application set for the telecom licence',
  ),
  own('platform.agreement', '平台服务协议和交易规则', 'Platform agreement and trading rules'),
  own('platform.entryRules', '入驻经营者审核规范', 'Rules for admitting merchants'),
  own('platform.disputeRules', '交易纠纷处理机制', 'Dispute handling rules'),
  own('platform.record', '其他平台良好经营情况证明材料', 'Proof of good standing on another platform'),
  paper('commitment', '承诺函', 'Commitment letter', PLATFORM, { usual: OWN_WORK, expires: 'never' }),
  paper('auction.approval', '拍卖经营批准证书', 'Auction approval', COMMERCE),
  paper(
    'auction.relics',
    '文物拍卖许可证',
    'Cultural relics auction licence',
    words('文物主管部门', 'cultural relics authority'),
  ),
  agreement('partner.agreement', '合作协议', 'Cooperation agreement'),

  // Medicine
  paper('drug.info', '互联网药品信息服务资格证书', 'Online drug information certificate', DRUG, {
    expires: 'always',
  }),
  paper(
    'drug.infoFiling',
    '药品、医疗器械互联网信息服务备案凭证',
    'Filing of online drug and device information',
    DRUG,
  ),
  paper('drug.production', '药品生产许可证', 'Drug manufacturing licence', DRUG, { expires: 'always' }),
  paper('drug.operation', '药品经营许可证', 'Drug operating licence', DRUG, {
    usual: law('10wd', '20wd'),
    number: 'drug_operation_license',
    expires: 'always',
    source: '药品经营和使用质量监督管理办法 (SAMR order 84)',
    date: civilDate(2024, 1, 1),
  }),
  paper('drug.platformFiling', '药品网络交易服务第三方平台备案凭证', 'Filing of a drug platform', DRUG),
  paper('drug.registration', '药品注册证书', 'Drug registration certificate', DRUG),
  agreement(
    'drug.prescriptionAgreement',
    '与电子处方提供单位的协议',
    'Agreement with the prescription provider',
  ),
  paper('device.production', '医疗器械生产许可证', 'Device manufacturing licence', DRUG, {
    expires: 'always',
  }),
  paper('device.operation', '医疗器械经营许可证', 'Device operating licence', DRUG, {
    usual: law('10wd', '20wd'),
    expires: 'always',
    source: '医疗器械经营监督管理办法 (SAMR order 54)',
    date: civilDate(2022, 5, 1),
  }),
  paper('device.filing', '第二类医疗器械经营备案凭证', 'Filing of class II device sales', DRUG, {
    number: 'medical_device_operation_filing',
    expires: 'never',
  }),
  paper('device.registration', '医疗器械注册证', 'Device registration (of a product)', DRUG, {
    instead: 'device.operation',
  }),
  paper(
    'device.platformFiling',
    '医疗器械网络交易服务第三方平台备案凭证',
    'Filing of a device platform',
    DRUG,
  ),
  agreement(
    'device.supply',
    '供应商医疗器械备案凭证及供货合同',
    'Device filing of the supplier and supply contract',
  ),
  paper('hospital.licence', '医疗机构执业许可证', 'Medical institution licence', HEALTH),
  paper('hospital.setup', '设置医疗机构批准书', 'Approval to set up a medical institution', HEALTH),
  paper('clinic.tcmFiling', '中医诊所备案证', 'TCM clinic filing', HEALTH),
  paper('clinic.filing', '诊所备案证', 'Clinic filing', HEALTH),
  paper('health.approval', '卫健委或医管局批文', 'Approval of the health commission', HEALTH),
  own('hospital.list', '签订协议的合作医院列表', 'List of partner hospitals'),
  paper(
    'doctor.crossBorder',
    '港澳医师短期行医执业证书',
    'Short-term practice certificate of Hong Kong or Macau doctors',
    HEALTH,
  ),
  paper(
    'internetHospital.connection',
    '省级互联网医疗服务监管平台对接证明',
    'Proof of connection to the provincial supervision platform',
    HEALTH,
  ),
  paper('blood.station', '血站执业许可证', 'Blood station licence', HEALTH),
  paper('blood.plasma', '单采血浆许可证', 'Plasma collection licence', HEALTH),

  // Logistics and transport
  paper('express.licence', '快递业务经营许可证', 'Express delivery licence', POST, { expires: 'always' }),
  paper('express.outletFiling', '快递末端网点备案证明', 'Filing of a delivery outlet', POST),
  agreement('express.agreement', '与快递公司的合作协议', 'Agreement with the courier'),
  paper('post.approval', '审批单位关于申请单位经营邮政通信业务的批复', 'Approval of postal business', POST),
  paper(
    'post.registration',
    '审批单位经营邮政通信业务许可登记表',
    'Registration form of postal business',
    POST,
  ),
  paper('transport.road', '道路运输经营许可证', 'Road transport licence', TRANSPORT),
  paper('transport.rail', '铁路运输许可证', 'Railway transport licence', TRANSPORT),
  paper(
    'transport.sea',
    '省级航运部门的备案证明',
    'Filing with the provincial shipping authority',
    TRANSPORT,
  ),
  paper(
    'transport.air',
    '公共航空运输企业经营许可证',
    'Public air transport licence',
    words('民航管理部门', 'civil aviation authority'),
  ),

  // Education
  paper('school.private', '民办学校办学许可证', 'Private school licence', EDUCATION),
  paper('school.approval', '教育行政部门的审批设立证明', 'Approval to found a school', EDUCATION),
  agreement('school.agreement', '与学校的合作协议或授权证明', 'Agreement with the school'),
  paper('driving.filing', '机动车驾驶员培训备案', 'Filing of driver training', TRANSPORT),
  paper(
    'uav.certificate',
    '民用无人机驾驶员训练机构合格证',
    'Certificate of a drone pilot school',
    words('民航管理部门', 'civil aviation authority'),
  ),
  own(
    'uav.listing',
    '民用无人驾驶航空器综合管理平台培训机构名单截图',
    'Screenshot of the list of drone pilot schools',
  ),
  own('firstAid.listing', '经红十字会认证的查询截图', 'Screenshot of the Red Cross certification'),
  paper(
    'skill.authorisation',
    '人社部门的授权或备案文件',
    'Authorisation by the human resources authority',
    words('人力资源和社会保障部门', 'human resources authority'),
  ),
  paper(
    'afterSchool.filing',
    '全国校外教育培训监管与服务综合平台备案',
    'Filing on the after-school training platform',
    EDUCATION,
  ),

  // Telecom and hardware
  paper(
    'ccc.certificate',
    '中国国家强制性产品认证证书',
    'China compulsory certification',
    words('认证机构', 'certification body'),
  ),
  paper(
    'telecom.basic',
    '基础电信业务经营许可证',
    'Basic telecom licence',
    words('工业和信息化部', 'Ministry of Industry and Information Technology'),
  ),
  paper(
    'mvno.channelCode',
    '虚拟运营商颁发的网络渠道编码',
    'Channel code given by the virtual operator',
    CARRIER,
  ),

  // Culture, news, travel
  paper('av.licence', '信息网络传播视听节目许可证', 'Online audio-visual licence', BROADCAST, {
    expires: 'always',
  }),
  paper(
    'av.registration',
    '全国网络视听平台信息登记管理系统备案',
    'Registration of an online video platform',
    BROADCAST,
  ),
  paper(
    'broadcast.production',
    '广播电视节目制作经营许可证',
    'Broadcast programme production licence',
    BROADCAST,
  ),
  paper('broadcast.channel', '广播电视频道许可证', 'Broadcast channel licence', BROADCAST),
  paper('broadcast.station', '广播电视节目播出机构许可证', 'Broadcasting institution licence', BROADCAST),
  own('government.letter', '情况说明函件', 'Letter of explanation'),
  paper('publishing.internet', '互联网出版许可证', 'Internet publishing licence (old form)', PRESS),
  paper('publishing.online', '网络出版服务许可证', 'Online publishing licence', PRESS, { expires: 'always' }),
  paper('periodical.licence', '期刊出版许可证', 'Periodical publishing licence', PRESS),
  paper('culture.online', '网络文化经营许可证', 'Online culture licence', CULTURE, { expires: 'always' }),
  own('content.rules', '作品内容审核机制', 'Rules for reviewing content'),
  paper(
    'religion.info',
    '互联网宗教信息服务许可证',
    'Online religious information licence',
    words('宗教事务部门', 'religious affairs authority'),
  ),
  paper('news.licence', '互联网新闻信息服务许可证', 'Online news licence', CYBER),
  paper('icp.filing', '非经营性互联网信息服务备案核准', 'Filing of a non-commercial website', TELECOM, {
    number: 'icp_filing',
  }),
  paper('travel.agency', '旅行社业务经营许可证', 'Travel agency licence', CULTURE),
  agreement('taxRefund.agreement', '与境外退税公司的合作协议', 'Agreement with a tax refund company'),
  paper(
    'lodging.specialTrade',
    '特种行业许可证',
    'Special trade licence',
    words('公安机关', 'public security authority'),
  ),

  // Charity, sport, vehicles, tools, synthesis
  paper('charity.fundraising', '慈善组织公开募捐资质证书', 'Public fundraising certificate', CIVIL),
  own(
    'charity.platformListing',
    '慈善组织互联网募捐信息平台公告截图',
    'Screenshot of the list of fundraising platforms',
  ),
  own(
    'help.platformListing',
    '民政部指定个人求助网络服务平台的公告截图',
    'Screenshot of the list of personal help platforms',
  ),
  agreement('donation.agreement', '与慈善组织的捐赠协议', 'Donation agreement with the charity'),
  paper(
    'event.approval',
    '赛事审批许可或主办、承办材料',
    'Approval or proof of organising the event',
    GOVERNMENT,
  ),
  paper(
    'scrap.qualification',
    '报废机动车回收拆解企业资质认定证书',
    'Vehicle recycling qualification',
    COMMERCE,
  ),
  paper(
    'vehicle.access',
    '道路机动车辆生产企业准入许可',
    'Vehicle manufacturer permit',
    words('工业和信息化部', 'Ministry of Industry and Information Technology'),
  ),
  agreement('vehicle.authorisation', '厂商授权销售文件', 'Authorisation by the manufacturer'),
  own('equity.proof', '股权关系证明函', 'Proof of shareholding'),
  own(
    'invoice.platformListing',
    '电子发票第三方服务平台备案名单入选证明',
    'Proof of listing as an e-invoice platform',
  ),
  paper('algorithm.filing', '互联网信息服务算法备案', 'Algorithm filing', CYBER),
  paper('algorithm.inUse', '深度合成服务在用证明', 'Proof of a deep synthesis service in use', PARTNER),

  // Names
  paper('trademark.certificate', '商标注册证', 'Trademark certificate', TRADEMARK, {
    usual: guess('3mo', '12mo'),
    expires: 'always',
    source: '商标法 art. 28, 33 (examination 9 months, opposition 3 months)',
    date: civilDate(2019, 11, 1),
  }),
  paper('trademark.authorisation', '商标授权书', 'Trademark authorisation', PARTNER, { usual: AGREEMENT }),
  paper('trademark.acceptance', '商标注册申请受理通知书', 'Trademark application receipt', TRADEMARK, {
    instead: 'trademark.certificate',
    expires: 'never',
  }),
];
