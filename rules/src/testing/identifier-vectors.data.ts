/**
 * Numbers that must pass and numbers that must not, per kind of identifier.
 *
 * `sound`: value → where it comes from. Published numbers are those of companies (their own sites, licences in the
 * public register, public data sets), of banks, and the specimens printed in standards; everything marked `made` was
 * computed here on 中沙群岛 (460039, 469033, 460323), where nobody is registered. No number belongs to a private person.
 * `refused`: text as typed → refusal code. `warned`: value → warning code. `normalised`: text as typed → value.
 * Compiled 2026-11-22 from the standards named in each parser.
 */
import type { IdentifierKindName } from '../identifiers/kinds.ts';

export type IdentifierVectors = {
  readonly sound: Readonly<Record<string, string>>;
  readonly refused: Readonly<Record<string, string>>;
  readonly warned?: Readonly<Record<string, string>>;
  readonly normalised?: Readonly<Record<string, string>>;
};

export const identifierVectors: Readonly<Record<IdentifierKindName, IdentifierVectors>> = {
  uscc: {
    sound: {
      '91350100M000100Y43': 'GB 32100-2015, worked example',
      '91110000600037341L': 'OECD CRS sheet for China',
      '91110108551385082Q': '小米科技有限责任公司',
      '91330100716105852F': 'an enterprise in Hangzhou, published',
      '91440300192317458F': '比亚迪股份有限公司, recomputed from its organisation code',
      '91110000101623741K': '全聚德',
      '911101066976941872': '北京长峰医院',
      '91110108697746338J': 'public data set of enterprises',
      '91110107330246732H': 'published contract template',
      '91110105582599307U': 'footer of a web shop',
      '91450200MA5QFK3G6Y': 'published, letters in the organisation code',
      '12440600MB2C07549J': 'a public institution (12), published',
      '91460323MA5YY01250': 'made: check sign 0',
      '92460323MA5YY0010N': 'made: individual business',
      '93460323MA5YY0010K': "made: farmers' cooperative",
      '51460323MA5YY0010X': 'made: social organisation, check sign X',
      N2460323MA5YY00109: 'made: collective of a village',
      Y1460323MA5YY00104: 'made: other',
      '91460323MA5YY007XR': 'made: organisation check X',
    },
    warned: {
      '91460323MA5YY0011W': 'uscc.organisation_check',
      '54460323MA5YY0010L': 'uscc.legacy_kind',
      '91460039MA5YY0029D': 'region.abolished',
      '91999999MA5YY00296': 'region.unknown',
    },
    normalised: {
      ' 91110108551385082q ': '91110108551385082Q',
      '９１１１０１０８５５１３８５０８２Ｑ': '91110108551385082Q',
      '9111 0108-5513 85082Q': '91110108551385082Q',
      '9146·0323・ma5y–y007\u200b xr\u3000': '91460323MA5YY007XR',
    },
    refused: {
      '': 'uscc.length',
      '91110108551385082K': 'uscc.check',
      '91110108551385028Q': 'uscc.check',
      '9111010855138508Q': 'uscc.length',
      '91110108551385082QQ': 'uscc.length',
      '9111O108551385082Q': 'uscc.charset',
      '9111010855138508IQ': 'uscc.charset',
      '91460323MA5ZZ0125X': 'uscc.charset',
      '91460323MA5SV01250': 'uscc.charset',
      '91AB0108551385082Q': 'uscc.region',
      // Passes every validator that is one regular expression.
      '111111111111111111': 'uscc.check',
      // Right check sign, but no such department and category.
      '98460323MA5YY00104': 'uscc.kind',
      // A made identity number that also satisfies MOD 31-3.
      '460039199102010392': 'uscc.kind',
      // Genuine codes of Xiamen entities that do not satisfy the standard; a reviewer may accept them.
      '91350203M0001QKT19': 'uscc.check',
      '91350211M0000XUF46': 'uscc.check',
      // An invented example that went round the web.
      '91310115MA1H8R7C6D': 'uscc.check',
    },
  },
  business_reg_no_15: {
    sound: {
      '110108002734659': '北京百度网讯科技有限公司',
      '440301501127941': '比亚迪股份有限公司, foreign-invested sequence',
      '110108012399938': 'public data set of enterprises',
      '110107018557568': 'published contract template',
      '440301112229634': 'published, Shenzhen',
      '110108019292109': 'published contract template',
      '110108000000016': 'published sample',
      '460323600000010': 'made: individual business',
    },
    refused: {
      // As printed in a published contract template: one digit too many.
      '4403011107262598': 'regno.length',
      '110108002734658': 'regno.check',
      '110108020734659': 'regno.check',
      '11010800273465X': 'regno.charset',
      '110000000000000': 'regno.check',
    },
  },
  org_code: {
    sound: {
      '192317458': '比亚迪股份有限公司',
      '697746338': 'public data set of enterprises',
      '330246732': 'inside 91110107330246732H',
      '551385082': 'inside 91110108551385082Q',
      MA5YY0010: 'made: MA series',
    },
    normalised: {
      '78305975-3': '783059753',
      '79013765-X': '79013765X',
      '79013765—x': '79013765X',
    },
    refused: {
      '790E3765-0': 'orgcode.check',
      'E0000000-X': 'orgcode.check',
      '19231745X': 'orgcode.check',
      '1923174581': 'orgcode.length',
      '19231?458': 'orgcode.charset',
    },
  },
  resident_id: {
    sound: {
      '11010519491231002X': 'GB 11643-1999, specimen of a woman',
      '440524188001010014': 'GB 11643-1999, specimen of a man',
      '460039199001010019': 'made: man of age',
      '460039199001010027': 'made: woman of age',
      '46003919900101006X': 'made: check sign X',
      '460039199202290037': 'made: 29 February',
      '469033200803150019': 'made: turns 18 on 2026-03-15',
      '460323201506010028': 'made: a child',
    },
    warned: {
      // The region exists since 1988; the holder was numbered later in life.
      '460039198510010012': 'region.later_than_birth',
      // Born three years after the region was given up (made).
      '460039200501010010': 'region.gone_before_birth',
      '460323201006010013': 'region.later_than_birth',
      '469999199001010012': 'region.unknown',
    },
    normalised: {
      '46003919900101006x': '46003919900101006X',
      '460039 19900101 0019': '460039199001010019',
    },
    refused: {
      '460039199001010018': 'id.check',
      '460039199001010091': 'id.check',
      '460039198902290017': 'id.date',
      '460039199013010016': 'id.date',
      '460039209912310019': 'id.date',
      '460039180001010019': 'id.date',
      '990101199001010019': 'id.region',
      '111111111111111111': 'id.date',
      '4600399001010019': 'id.length',
      '460039900101001': 'id.first_generation',
      '460039901301001': 'id.length',
      '4600391990010100lX': 'id.charset',
      '46003919900101001Y': 'id.charset',
      '810000190001010018': 'id.other_document',
      '830000190203040032': 'id.other_document',
    },
  },
  gat_residence_permit: {
    sound: {
      '810000190001010018': 'made: Hong Kong',
      '820000190102030028': 'made: Macao',
      '830000190203040032': 'made: Taiwan is 83, not 71',
    },
    refused: {
      '710000190203040032': 'residence.region',
      '810101190001010018': 'residence.region',
      '810000190001010017': 'residence.check',
      '810000190013010018': 'residence.date',
      '81000019000101001': 'residence.length',
      '81OOOO190001010018': 'residence.charset',
    },
  },
  foreign_pr_new: {
    sound: {
      '932682198501010017': 'specimen of the National Immigration Administration, 2023',
      '932840190001010011': 'made',
      '946392190102030024': 'made',
    },
    refused: {
      '932682198501010016': 'permanent.check',
      '932682198513010017': 'permanent.date',
      '832682198501010017': 'permanent.first',
      '990101199001010019': 'permanent.region',
      '9326821985010100I7': 'permanent.charset',
      '93268219850101001': 'permanent.length',
      KAZ110090123105: 'permanent.former_card',
    },
  },
  foreign_pr_old: {
    sound: { KAZ110090123105: 'published specimen', USA110074110419: 'published sample, format only' },
    refused: {
      US110074110419: 'former_permanent.length',
      USA110074130419: 'former_permanent.date',
      USA1100741104190: 'former_permanent.length',
      USA11OO74110419: 'former_permanent.charset',
      '1SA110074110419': 'former_permanent.charset',
    },
  },
  hk_macau_permit: {
    sound: { H00000000: 'made: card of 2013', M00000000: 'made', H0000000000: 'made: with renewals' },
    normalised: { 'h 0000 0000': 'H00000000' },
    refused: {
      C00000000: 'hk_permit.other_document',
      H0000000: 'hk_permit.length',
      H000000000: 'hk_permit.length',
      H0000000O: 'hk_permit.charset',
      K00000000: 'hk_permit.charset',
    },
  },
  taiwan_permit: {
    sound: { '00000000': 'made: card of 2015', '0000000000': 'made: booklet' },
    refused: {
      T00000000: 'taiwan_permit.other_document',
      '0000000': 'taiwan_permit.length',
      '0000000A': 'taiwan_permit.charset',
    },
  },
  passport_cn: {
    sound: {
      E00000000: 'made: ordinary',
      EA0000000: 'made: ordinary since 2017',
      G00000000: 'made: before 2012',
      PE0000000: 'made: public affairs',
      SE0000000: 'made: service',
      DE0000000: 'made: diplomatic',
    },
    normalised: { e00000000: 'E00000000' },
    refused: {
      EI0000000: 'passport.charset',
      EO0000000: 'passport.charset',
      E0000000: 'passport.length',
      X00000000: 'passport.charset',
      P00000000: 'passport.charset',
      E0000000L: 'passport.charset',
    },
  },
  mobile_cn: {
    sound: Object.fromEntries(
      (
        '13300000000 13400000000 13492000000 14500000000 14700000000 14900000000 15300000000 16190000000 ' +
        '16200000000 16500000000 16700000000 17000000000 17100000000 17200000000 17400000000 17410000000 ' +
        '17490000000 17500000000 19000000000 19100000000 19200000000 19300000000 19500000000 19600000000 ' +
        '19700000000 19800000000 19900000000'
      )
        .split(' ')
        .map((number) => [number, 'made: first number of an assigned segment']),
    ),
    warned: {
      '17000000000': 'phone.virtual',
      '14900000000': 'phone.sms_unlikely',
      '14800000000': 'phone.sms_unlikely',
      '13492000000': 'phone.sms_unlikely',
    },
    normalised: {
      '+8613300000000': '13300000000',
      '0086-133-0000-0000': '13300000000',
      '86 133 0000 0000': '13300000000',
      '１３３００００００００': '13300000000',
      '(+86) 133.0000.0000': '13300000000',
    },
    refused: {
      '13490000000': 'phone.unassigned',
      '14200000000': 'phone.unassigned',
      '14300000000': 'phone.unassigned',
      '15400000000': 'phone.unassigned',
      '16000000000': 'phone.unassigned',
      '16100000000': 'phone.unassigned',
      '16300000000': 'phone.unassigned',
      '16400000000': 'phone.unassigned',
      '16800000000': 'phone.unassigned',
      '16900000000': 'phone.unassigned',
      '17450000000': 'phone.unassigned',
      '17900000000': 'phone.unassigned',
      '19400000000': 'phone.unassigned',
      '12300000000': 'phone.unassigned',
      '1330000000': 'phone.format',
      '89866660000': 'phone.format',
      '0898-66660000': 'phone.format',
      '1330000000O': 'phone.charset',
      '1440000000000': 'phone.things',
    },
  },
  landline_cn: {
    sound: { '010-59002056': 'published', '0755-83765566': 'published', '0571-26888888': 'published' },
    normalised: {
      '02161234567': '021-61234567',
      '0898-66660000-801': '0898-66660000-801',
      '(0898) 6666 0000 转 801': '0898-66660000-801',
      '0898-6666000 ext 1': '0898-6666000-1',
      '+86-755-8376 5566': '0755-83765566',
      '0755-8376-5566#2': '0755-83765566-2',
    },
    refused: {
      '59002056': 'landline.area',
      '000-12345678': 'landline.area',
      '026-12345678': 'landline.area',
      '0755-1234567': 'landline.subscriber',
      '010-5900205': 'landline.subscriber',
      '0755-837655661': 'landline.subscriber',
      '0898-66660000-8012345': 'landline.extension',
      总机: 'landline.format',
      '': 'landline.format',
    },
  },
  service_400: {
    sound: { '4008001234': 'made' },
    normalised: { '400-800-1234': '4008001234', '４００ ８００ １２３４': '4008001234' },
    refused: {
      '800-810-1234': 'service.prefix',
      '400800123': 'service.length',
      '40080012E4': 'service.charset',
    },
  },
  bank_card: {
    sound: {
      '6225881414207430': 'published walk through the Luhn check',
      '6200000000000005': 'made',
      '6222020000000000000': 'made: 19 digits',
    },
    warned: { '9558800000000000001': 'card.check_unsure' },
    normalised: { '6225 8814 1420 7430': '6225881414207430' },
    refused: {
      '6225881414207431': 'card.check',
      '6225881414204730': 'card.check',
      '622588141420743': 'card.length',
      '62258814142074300000': 'card.length',
      '622588141420743O': 'card.charset',
      '4111111111111112': 'card.check',
      '5555555555554445': 'card.check',
      '3530111333300001': 'card.check',
      '2221000000000000': 'card.check',
    },
  },
  cnaps: {
    sound: {
      '102100099996': '中国工商银行总行',
      '103100000026': '中国农业银行总行',
      '104100000004': '中国银行总行',
      '105100000017': '中国建设银行总行',
      '301290000007': '交通银行总行',
      '308584000013': '招商银行总行',
      '313651018010': '成都银行西北桥支行',
      '313651018028': '成都银行西一路支行',
      '313522004113': '黄石市商业银行团城山支行',
      '313100000013': '北京银行',
    },
    warned: { '800100000003': 'bank.cnaps_class' },
    refused: {
      '102100099995': 'bank.cnaps_check',
      '102100099969': 'bank.cnaps_check',
      '10210009999': 'bank.cnaps_length',
      '1021000999961': 'bank.cnaps_length',
      '10210009999G': 'bank.cnaps_digits',
      // As listed for 四川省农村信用社; its check digit should be 9.
      '314653617115': 'bank.cnaps_check',
    },
  },
  food_operation_license: {
    sound: {
      JY23501110153674: 'published sample',
      JY13301080111719: '网易, footer of its shops',
      JY23506230105266: 'published label template',
      JY14603239999991: 'made: sales',
      JY24603239999985: 'made: catering',
      JY34603239999973: 'made: canteen',
    },
    warned: {
      // Beijing numbers its counties in a way of its own.
      JY11105111524423: 'region.unknown',
      JY11117051464030: 'region.unknown',
      JY11105300065940: 'jy.check',
      JY11408020030619: 'jy.check',
      JY12345678901234: 'jy.check',
      JY15101000000000: 'jy.check',
    },
    refused: {
      JY43501110153674: 'jy.form',
      JY2350111015367: 'jy.length',
      JY2350111O153674: 'jy.charset',
      '13301080111719': 'jy.prefix',
      SP1101051410296669: 'jy.other_document',
      SC11834020305037: 'jy.other_document',
    },
  },
  food_production_license: {
    sound: {
      SC11834020305037: '三只松鼠',
      SC12437010500152: '济南添然烘焙',
      SC12441112200063: '河南豪峰食品',
      SC11464010500015: '宁夏果果老爹',
      SC12221021200659: '大连旅顺新顺水产',
      SC11435078213641: '武夷山市枞龙岩茶厂',
      SC12744040400094: '汤臣倍健',
      SC11644200000389: 'published sample; 中山 has no counties',
      SC10346032399993: 'made: condiments',
      SC20146032399987: 'made: additives',
    },
    warned: {
      SC10811310111839: 'region.unknown',
      SC12442011202449: 'sc.check',
      SC11453282248002: 'sc.check',
      SC12744030500626: 'sc.check',
      SC12345678901234: 'sc.check',
    },
    refused: {
      SC1274451020125: 'sc.length',
      SC15046032399990: 'sc.category',
      SC13246032399990: 'sc.category',
      SC1274404O400094: 'sc.charset',
      '11834020305037': 'sc.prefix',
      QS330001010001: 'sc.other_document',
    },
  },
  prepackaged_food_filing: {
    sound: { YB24603239999993: 'made: retail', YB14603239999983: 'made: wholesale' },
    warned: { YB24603239999990: 'yb.check', YB24699999999999: 'region.unknown' },
    refused: {
      YB34603239999993: 'yb.trade',
      YB2460323999999: 'yb.length',
      YB2460323999999B: 'yb.charset',
      '24603239999993': 'yb.prefix',
      JY14603239999990: 'yb.other_document',
    },
  },
  telecom_license: {
    sound: {
      '浙B2-20080224-1': 'published',
      '浙B2-20080101': 'published',
      '粤B2-20100348': 'published',
      '渝B2-20160039': 'published',
      京ICP证140430号: 'published, old form',
      'B2-20100001': 'made: national',
      '合字B2-20100001': 'made: cross-region',
      'B1.B2-20100001': 'made: two classes',
    },
    warned: { '浙B2-20080101': 'telecom.ask_service' },
    normalised: {
      '苏B2-20130048号': '苏B2-20130048',
      '浙 b2－20080224—1': '浙B2-20080224-1',
      京icp证140430: '京ICP证140430号',
    },
    refused: {
      浙ICP备12345678号: 'telecom.other_document',
      ICP备20080224: 'telecom.other_document',
      '浙B3-20080224': 'telecom.class',
      '浙B2-2008022': 'telecom.digits',
      '甲B2-20080224': 'telecom.province',
      '浙B2-20990224': 'telecom.year',
      增值电信: 'telecom.format',
    },
  },
  icp_filing: {
    sound: {
      '京ICP备06020074号-1': 'published',
      粤ICP备14005127号: 'published',
      '苏ICP备17040376号-6': 'published',
      京ICP备14006215号: 'published',
      琼ICP备2026000000号: 'made: ten digits',
      '琼ICP备00000000号-1X': 'made: mini program',
      '琼ICP备00000000号-2A': 'made: app',
    },
    normalised: { '京 icp 备 14006215 号 - 1': '京ICP备14006215号-1' },
    refused: {
      京ICP证140430号: 'icp.other_document',
      ICP备14006215号: 'icp.province',
      甲ICP备14006215号: 'icp.province',
      京ICP备1400621号: 'icp.digits',
      '京ICP备14006215号-x': 'icp.format',
      备案号: 'icp.format',
    },
  },
  psb_filing: {
    sound: { 苏公网安备32011402010009号: 'published', 浙公网安备33010602009975号: 'published' },
    warned: {
      苏公网安备33010602009975号: 'psb.region_differs',
      苏公网安备32999902009975号: 'region.unknown',
    },
    normalised: { '浙公网安备 33010602009975号': '浙公网安备33010602009975号' },
    refused: {
      '浙公网安备 3301060200997号': 'psb.digits',
      甲公网安备33010602009975号: 'psb.province',
      公网安备: 'psb.format',
    },
  },
  medical_device_operation_filing: {
    sound: { 浙杭食药监械经营备20171029号: 'published', 桂柳食药监械经营备20210631号: 'published' },
    normalised: { 京经食药监械经营备20170029: '京经食药监械经营备20170029号' },
    refused: {
      国械注准20153640123: 'device.other_document',
      浙杭食药监械经营许20171029号: 'device.other_document',
      沪械备20140001号: 'device.other_document',
      甲杭食药监械经营备20171029号: 'device.province',
      浙杭食药监械经营备20991029号: 'device.year',
      械经营备20171029号: 'device.format',
    },
  },
  drug_operation_license: {
    sound: {
      琼AA898000001: 'numbering notice of Hainan, 2024',
      琼BA898000001: 'the same',
      琼CA898510001: 'the same',
    },
    warned: { 琼AA8980001: 'drug.former_numbering' },
    refused: {
      琼EA898000001: 'drug.trade',
      冀10100001: 'drug.old_number',
      AA898000001: 'drug.province',
      琼AA89800001: 'drug.format',
      '': 'drug.format',
    },
  },
  publication_license: {
    sound: {
      新出发京批字第直0496号: 'published',
      新出发京零字第朝160088号: 'published',
      新出发京批字第直170330号: 'published',
      新出发滨字第0132号: 'published, local form without the trade',
    },
    refused: {
      '渝北-500112122号': 'publication.local_format',
      'ISBN 978-7-000': 'publication.format',
    },
  },
  taxpayer_id: {
    sound: {
      '110108697746338': 'public data set of enterprises, old form',
      '91110108697746338J': 'the same company, unified code',
      '460039199001010019': 'made: a person',
      '46003990010100100': 'made: 15-digit identity number and two more',
      '46003919900101001900': 'made: 18-digit identity number and two more',
    },
    refused: {
      '110108697746339': 'invoice.tax_check',
      '1101086977463': 'invoice.tax_length',
      '9111010869774633': 'invoice.tax_length',
      '91110108697746338K': 'invoice.tax_check',
      '46003919900101001800': 'invoice.tax_check',
      '11010869774633?': 'invoice.tax_charset',
    },
  },
  vat_invoice_number: {
    sound: { '25112000000012345678': 'made: fully digital', '12345678': 'made: eight digits' },
    refused: {
      '123456789': 'vat.number_length',
      '2511200000001234567': 'vat.number_length',
      '1234567B': 'vat.number_charset',
      '99112000000012345678': 'vat.number_year',
      '20112000000012345678': 'vat.number_year',
    },
  },
  vat_invoice_code: {
    sound: { '1100000000': 'made: special', '011001900111': 'made: electronic' },
    refused: { '11000000000': 'vat.code_length', '110000000B': 'vat.code_charset' },
  },
  corporate_account: {
    sound: {
      '12345678': 'made: shortest',
      '100000000000': 'made: twelve digits',
      '110060149018000000001': 'made',
    },
    warned: { '6200000000000005': 'bank.account_card' },
    normalised: { '1000 0000-0000': '100000000000' },
    refused: {
      '1234567': 'bank.account_digits',
      '1234567890123456789012345678': 'bank.account_digits',
      '1100601490l8': 'bank.account_digits',
    },
  },
  trademark_number: {
    sound: {
      '1': 'made: oldest form',
      '12345678': 'made',
      '12345678A': 'made: divided registration',
      G123456: 'made: international',
      G1234567: 'made: international',
    },
    normalised: { ' g 1234567 ': 'G1234567', '１２３４５６７８': '12345678' },
    refused: {
      '': 'trademark.number',
      '123456789': 'trademark.number',
      G12345: 'trademark.number',
      G12345678: 'trademark.number',
      '12A4': 'trademark.number',
      '第 35 类': 'trademark.number',
      A: 'trademark.number',
    },
  },
  app_id: {
    sound: { wx0123456789abcdef: 'made' },
    normalised: { ' WX0123456789ABCDEF': 'wx0123456789abcdef' },
    refused: {
      gh_0123456789ab: 'appid.original_id',
      wx0123456789abcdeg: 'appid.format',
      wx0123456789abcde: 'appid.format',
      '0123456789abcdefwx': 'appid.format',
    },
  },
};
