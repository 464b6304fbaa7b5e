import type { RefusalTexts } from '../texts.ts';

const COPY_ZH = '对照许可证改正第 {position} 位';
const COPY_EN = 'Correct character {position} from the licence';

/** Sentences for permits and filings of trades: food, telecommunications, websites, devices, medicines, books. */
export const licenceNumberTexts = {
  'jy.other_document': {
    zh: '这是{document}的编号，不是食品经营许可证编号',
    en: 'This is the number of a {documentEn}, not of a food operation licence',
    fix: {
      zh: '填写 JY 开头的编号，或改选证件类型',
      en: 'Enter the number that begins with JY, or choose the other document',
    },
  },
  'jy.prefix': {
    zh: '食品经营许可证编号以 {letters} 开头，后面是 14 位数字',
    en: 'A food operation licence number begins with {letters}, followed by 14 digits',
    fix: {
      zh: '对照许可证右上角填写完整的编号',
      en: 'Copy the whole number from the licence',
    },
  },
  'jy.length': {
    zh: '食品经营许可证编号的 JY 后面应为 {expected} 位数字，您填写了 {count} 位',
    en: 'JY is followed by {expected} digits; you entered {count}',
    fix: {
      zh: '对照许可证把编号填写完整',
      en: 'Copy the whole number from the licence',
    },
  },
  'jy.charset': {
    zh: '食品经营许可证编号的 JY 后面只有数字，第 {position} 位是「{sign}」',
    en: 'JY is followed by digits only; character {position} is “{sign}”',
    fix: { zh: COPY_ZH, en: COPY_EN },
  },
  'jy.form': {
    zh: '食品经营许可证编号的 JY 后面第一位是业态 1、2 或 3，您填写的是 {sign}',
    en: 'The first digit after JY is the kind of business, 1, 2 or 3; you entered {sign}',
    fix: {
      zh: '1 是食品销售，2 是餐饮服务，3 是单位食堂，对照许可证改正',
      en: '1 is sales, 2 catering, 3 canteen; correct it from the licence',
    },
  },
  'jy.check': {
    zh: '食品经营许可证编号校验不通过，少数许可证确实如此，核对后可以继续',
    en: 'The number of the food operation licence fails its check, as on a few genuine licences; go on after checking',
    fix: {
      zh: '对照许可证逐位核对，审核员会到登记系统查询',
      en: 'Compare it with the licence digit by digit; a reviewer will look it up',
    },
  },
  'sc.other_document': {
    zh: '这是{document}的编号，不是食品生产许可证编号',
    en: 'This is the number of a {documentEn}, not of a food production licence',
    fix: {
      zh: '填写 SC 开头的编号，或改选证件类型',
      en: 'Enter the number that begins with SC, or choose the other document',
    },
  },
  'sc.prefix': {
    zh: '食品生产许可证编号以 {letters} 开头，后面是 14 位数字',
    en: 'A food production licence number begins with {letters}, followed by 14 digits',
    fix: {
      zh: '对照许可证填写完整的编号',
      en: 'Copy the whole number from the licence',
    },
  },
  'sc.length': {
    zh: '食品生产许可证编号的 SC 后面应为 {expected} 位数字，您填写了 {count} 位',
    en: 'SC is followed by {expected} digits; you entered {count}',
    fix: {
      zh: '对照许可证把编号填写完整',
      en: 'Copy the whole number from the licence',
    },
  },
  'sc.charset': {
    zh: '食品生产许可证编号的 SC 后面只有数字，第 {position} 位是「{sign}」',
    en: 'SC is followed by digits only; character {position} is “{sign}”',
    fix: { zh: COPY_ZH, en: COPY_EN },
  },
  'sc.category': {
    zh: '食品生产许可证编号里没有类别 {category}，食品是 101 到 131，添加剂是 201 到 203',
    en: 'There is no category {category}: food is 101 to 131, additives 201 to 203',
    fix: {
      zh: '对照许可证核对 SC 后面的 3 位',
      en: 'Compare the three digits after SC with the licence',
    },
  },
  'sc.check': {
    zh: '食品生产许可证编号校验不通过，少数许可证确实如此，核对后可以继续',
    en: 'The number of the food production licence fails its check, as on a few genuine licences; go on after checking',
    fix: {
      zh: '对照许可证逐位核对，审核员会到登记系统查询',
      en: 'Compare it with the licence digit by digit; a reviewer will look it up',
    },
  },
  'yb.other_document': {
    zh: '这是{document}的编号，不是预包装食品销售备案编号',
    en: 'This is the number of a {documentEn}, not of a filing for prepackaged food',
    fix: {
      zh: '填写 YB 开头的编号，或改选证件类型',
      en: 'Enter the number that begins with YB, or choose the other document',
    },
  },
  'yb.prefix': {
    zh: '预包装食品销售备案编号以 {letters} 开头，后面是 14 位数字',
    en: 'The number of a filing for prepackaged food begins with {letters}, followed by 14 digits',
    fix: {
      zh: '对照备案凭证填写完整的编号',
      en: 'Copy the whole number from the filing certificate',
    },
  },
  'yb.length': {
    zh: '预包装食品销售备案编号的 YB 后面应为 {expected} 位数字，您填写了 {count} 位',
    en: 'YB is followed by {expected} digits; you entered {count}',
    fix: {
      zh: '对照备案凭证把编号填写完整',
      en: 'Copy the whole number from the filing certificate',
    },
  },
  'yb.charset': {
    zh: '预包装食品销售备案编号的 YB 后面只有数字，第 {position} 位是「{sign}」',
    en: 'YB is followed by digits only; character {position} is “{sign}”',
    fix: {
      zh: '对照备案凭证改正第 {position} 位',
      en: 'Correct character {position} from the filing certificate',
    },
  },
  'yb.trade': {
    zh: '预包装食品销售备案编号的 YB 后面第一位是 1 或 2，您填写的是 {sign}',
    en: 'The first digit after YB is 1 or 2; you entered {sign}',
    fix: {
      zh: '1 是批发，2 是零售，对照备案凭证改正',
      en: '1 is wholesale, 2 retail; correct it from the filing certificate',
    },
  },
  'yb.check': {
    zh: '预包装食品销售备案编号的最后一位与常见算法不符，核对后可以继续',
    en: 'The last digit of the filing differs from the usual algorithm; go on after checking',
    fix: {
      zh: '对照备案凭证逐位核对',
      en: 'Compare it with the filing certificate digit by digit',
    },
  },
  'telecom.format': {
    zh: '增值电信业务经营许可证编号写成「浙B2-20080224」或「B2-20100001」的样子',
    en: 'A telecommunications licence number looks like 浙B2-20080224 or B2-20100001',
    fix: {
      zh: '对照许可证填写「经营许可证编号」一栏',
      en: 'Copy the line 经营许可证编号 from the licence',
    },
  },
  'telecom.other_document': {
    zh: '这是 ICP 备案号，不是增值电信业务经营许可证编号',
    en: 'This is an ICP filing number, not the number of a telecommunications licence',
    fix: {
      zh: '填写许可证上的编号，例如「浙B2-20080224」；还没有许可证的，先向通信管理局申请',
      en: 'Enter the number on the licence, such as 浙B2-20080224; without a licence, apply to the communications authority first',
    },
  },
  'telecom.class': {
    zh: '增值电信业务分为 B1 和 B2 两类，没有 {class} 类',
    en: 'Value-added telecommunications has classes B1 and B2; there is no {class}',
    fix: {
      zh: '对照许可证改正类别',
      en: 'Correct the class from the licence',
    },
  },
  'telecom.digits': {
    zh: '许可证编号的横线后面应为 {expected} 位数字（4 位年份加 4 位序号），您填写了 {count} 位',
    en: 'The dash is followed by {expected} digits (year and sequence); you entered {count}',
    fix: {
      zh: '对照许可证把编号填写完整',
      en: 'Copy the whole number from the licence',
    },
  },
  'telecom.province': {
    zh: '许可证编号开头的「{sign}」不是省份简称',
    en: 'The number begins with “{sign}”, which is no province',
    fix: {
      zh: '对照许可证改正开头的省份简称，全国性许可证没有省份',
      en: 'Correct the province from the licence; national licences have none',
    },
  },
  'telecom.year': {
    zh: '许可证编号里的年份 {year} 不可能，应在 1999 年与今年之间',
    en: 'The year {year} in the number is impossible; it lies between 1999 and this year',
    fix: {
      zh: '对照许可证核对横线后面的 4 位年份',
      en: 'Compare the four digits of the year with the licence',
    },
  },
  'telecom.ask_service': {
    zh: '编号看不出业务种类，以许可证上的「业务种类」为准',
    en: 'The number does not show the services; the list of services on the licence decides',
    fix: {
      zh: '多商户平台需要「在线数据处理与交易处理业务」',
      en: 'A platform with several merchants needs 在线数据处理与交易处理业务 (EDI)',
    },
  },
  'icp.format': {
    zh: 'ICP 备案号写成「京ICP备06020074号-1」的样子',
    en: 'An ICP filing number looks like 京ICP备06020074号-1',
    fix: {
      zh: '在备案管理系统查到备案号，复制过来',
      en: 'Look the number up in the filing system and copy it',
    },
  },
  'icp.other_document': {
    zh: '这是 ICP 许可证编号，这里需要 ICP 备案号',
    en: 'This is the number of an ICP licence; here the ICP filing number is needed',
    fix: {
      zh: '填写带「备」字的号码，例如「京ICP备06020074号」',
      en: 'Enter the number with 备, such as 京ICP备06020074号',
    },
  },
  'icp.province': {
    zh: 'ICP 备案号以省份简称开头，例如「京」「粤」',
    en: 'An ICP filing number begins with the province, such as 京 or 粤',
    fix: {
      zh: '在号码前补上省份简称，或改正它',
      en: 'Put the province in front, or correct it',
    },
  },
  'icp.digits': {
    zh: 'ICP 备案号的「备」字后面应为 8 位或 10 位数字，您填写了 {count} 位',
    en: '备 is followed by 8 or 10 digits; you entered {count}',
    fix: {
      zh: '在备案管理系统查到备案号，复制过来',
      en: 'Look the number up in the filing system and copy it',
    },
  },
  'psb.format': {
    zh: '公安备案号写成「浙公网安备33010602009975号」的样子',
    en: 'A public security filing looks like 浙公网安备33010602009975号',
    fix: {
      zh: '在公安机关互联网站安全管理服务平台查到备案号，复制过来',
      en: 'Look the number up on the public security filing platform and copy it',
    },
  },
  'psb.digits': {
    zh: '公安备案号应有 {expected} 位数字，您填写了 {count} 位',
    en: 'A public security filing has {expected} digits; you entered {count}',
    fix: {
      zh: '把数字填写完整',
      en: 'Enter all digits',
    },
  },
  'psb.province': {
    zh: '公安备案号开头的「{sign}」不是省份简称',
    en: 'The number begins with “{sign}”, which is no province',
    fix: {
      zh: '改正开头的省份简称',
      en: 'Correct the province in front',
    },
  },
  'psb.region_differs': {
    zh: '公安备案号开头的省份与数字 {code} 所在的地区不同，核对后可以继续',
    en: 'The province in front differs from the region of the digits ({code}); go on after checking',
    fix: {
      zh: '核对省份简称和数字的前 6 位',
      en: 'Check the province and the first six digits',
    },
  },
  'device.format': {
    zh: '医疗器械经营备案编号写成「浙杭食药监械经营备20171029号」的样子',
    en: 'The filing number of a device seller looks like 浙杭食药监械经营备20171029号',
    fix: {
      zh: '对照《第二类医疗器械经营备案凭证》填写备案编号',
      en: 'Copy the filing number from the certificate for class II devices',
    },
  },
  'device.other_document': {
    zh: '这是{document}的编号，不是第二类医疗器械经营备案编号',
    en: 'This is the number of a {documentEn}, not of a class II operation filing',
    fix: {
      zh: '填写带「械经营备」的编号，或改选证件类型',
      en: 'Enter the number with 械经营备, or choose the other document',
    },
  },
  'device.province': {
    zh: '备案编号开头的「{sign}」不是省份简称',
    en: 'The number begins with “{sign}”, which is no province',
    fix: {
      zh: '对照备案凭证改正开头的省份简称',
      en: 'Correct the province from the certificate',
    },
  },
  'device.year': {
    zh: '备案编号里的年份 {year} 不可能，应在 2014 年与今年之间',
    en: 'The year {year} in the number is impossible; it lies between 2014 and this year',
    fix: {
      zh: '对照备案凭证核对 4 位年份',
      en: 'Compare the four digits of the year with the certificate',
    },
  },
  'drug.format': {
    zh: '药品经营许可证编号写成「琼AA898000001」的样子：省份简称、2 位字母、9 位数字',
    en: 'A drug operation licence number looks like 琼AA898000001: province, two letters, nine digits',
    fix: {
      zh: '对照许可证把编号填写完整',
      en: 'Copy the whole number from the licence',
    },
  },
  'drug.province': {
    zh: '药品经营许可证编号以省份简称开头，您填写的是「{sign}」',
    en: 'A drug operation licence number begins with the province; yours begins with “{sign}”',
    fix: {
      zh: '对照许可证改正开头的省份简称',
      en: 'Correct the province from the licence',
    },
  },
  'drug.trade': {
    zh: '药品经营许可证编号的第 2 位是 A 到 D，您填写的是 {sign}',
    en: 'The second character of a drug operation licence is A to D; you entered {sign}',
    fix: {
      zh: 'A 批发，B 零售连锁总部，C 零售连锁门店，D 单体药店，对照许可证改正',
      en: 'A wholesale, B chain headquarters, C chain store, D single pharmacy; correct it from the licence',
    },
  },
  'drug.old_number': {
    zh: '这是旧版许可证的编号，旧版许可证已经到期',
    en: 'This is the number of an old form of licence, which has expired',
    fix: {
      zh: '填写现在的药品经营许可证上的编号',
      en: 'Enter the number of the current licence',
    },
  },
  'drug.former_numbering': {
    zh: '这是 2024-01-01 之前的编号，有效期内可以继续使用',
    en: 'This number is of the form before 2024-01-01; it holds until the licence expires',
    fix: {
      zh: '核对许可证的有效期',
      en: 'Check the validity of the licence',
    },
  },
  'publication.format': {
    zh: '出版物经营许可证编号写成「新出发京零字第朝160088号」的样子',
    en: 'The number of a publication licence looks like 新出发京零字第朝160088号',
    fix: {
      zh: '对照许可证填写完整的编号',
      en: 'Copy the whole number from the licence',
    },
  },
  'publication.local_format': {
    zh: '这个编号不是「新出发…字第…号」的样子，有的地方自行编号',
    en: 'This number is not of the form 新出发…字第…号; some offices number in a way of their own',
    fix: {
      zh: '许可证上就是这样？可以继续，由审核员核对',
      en: 'Is this what the licence says? You can go on, and a reviewer will compare it',
    },
  },
} satisfies RefusalTexts;
