/**
 * The word lists names are judged by when an operator has loaded none. The rules are those of the WeChat Official
 * Accounts Platform on names (no state names, leaders, superlatives, marketing words, platform brands, bare generic
 * words; special trades with their paper) and of the Advertising Law, article 9; the words are this product's own
 * selection, checked on 2026-11-22. An operator extends or replaces them; an application keeps the edition it began with.
 */
import { civilDate } from '../calendar/civil-date.ts';
import type { NameProofGroup, NameWordGroup, NameWords } from './name-words.ts';
import { regionWords } from './region-words.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const PLATFORM = 'naming rules of the WeChat Official Accounts Platform';
const AD_LAW = '广告法第九条 (2015-09-01)';
const TRADES = 'naming rules of the WeChat Official Accounts Platform, papers of special trades';

const forbidden: readonly NameWordGroup[] = [
  {
    kind: 'illegal',
    code: 'name.illegal',
    reason: { zh: '违法或低俗内容', en: 'Illegal or vulgar content' },
    source: `${PLATFORM}; 网络信息内容生态治理规定第六条 (2020-03-01)`,
    words: words(`
      赌博 博彩 赌场 百家乐 六合彩 时时彩 赌球 色情 情色 裸聊 一夜情 援交 招嫖 毒品 冰毒 大麻 枪支 弹药 代开发票 发票代开
      办证刻章 刻章办证 假证 假发票 传销 洗钱 私服 外挂 黑客 邪教 代孕 卖肾 迷药 窃听 高仿 刷单 刷粉 网赌 高利贷 裸贷
    `),
    alone: [],
    unless: words(`
      反赌博 禁赌博 禁毒品 反毒品 反传销 反洗钱 反邪教 宣传销 百家乐器 私服务 私服装 私服饰 大麻花 大麻辣 大麻球 大麻糍
      情色彩 情色调 色情侣 色情缘 色情怀 色情调 色情绪 色情人 特色情 外挂墙 外挂楼梯
    `),
    provenByEntityName: false,
    provenByTrademark: false,
    inIntroductions: true,
  },
  {
    kind: 'reservedBrand',
    code: 'name.brand_reserved',
    reason: { zh: '平台品牌', en: 'Brands of the platform' },
    source: PLATFORM,
    words: words(
      '微信 腾讯 公众平台 公众号 服务号 订阅号 财付通 理财通 微众银行 企业微信 视频号 wechat weixin tencent tenpay',
    ),
    alone: ['QQ'],
    unless: words('微信息 微信用 微信誉 QQ糖 QQ弹 QQ奶茶 QQ冻 QQ面'),
    provenByEntityName: true,
    provenByTrademark: false,
    inIntroductions: false,
  },
  {
    kind: 'state',
    code: 'name.forbidden',
    reason: { zh: '国家、国家机关或国家领导人', en: 'The state, its organs or its leaders' },
    source: `${PLATFORM}; ${AD_LAW}`,
    words: words(`
      中国 中华 中央 国家 全国 国务院 党中央 中共 共产党 国旗 国徽 国歌 人民大会堂 中南海 天安门 主席 总书记 总理 委员长
      政治局 解放军 武警 人民政府 人大常委会 最高法院 最高人民法院 最高检察院 军委
    `),
    alone: words('PRC'),
    // Where the characters belong to two words (华中国际, 安全国标), or name no state (中央空调).
    unless: words(`
      中国际 华中国 初中国 高中国 集中国 空中国 水中国 掌中国 中国结 中国风 中国菜 中华田园犬 中华料理 中华小吃 中央空调
      中央厨房 中央公园 国家具 国家居 国家电 国家装 国家常 国家庭 国家地理 安全国 健全国 中共享 中共同 中共赢 中共创 总理事
      主席台
    `),
    provenByEntityName: true,
    provenByTrademark: false,
    inIntroductions: false,
  },
  {
    kind: 'foreignState',
    code: 'name.forbidden',
    reason: { zh: '外国国名或国际组织', en: 'Foreign states or international organisations' },
    source: PLATFORM,
    words: words(`
      美国 英国 法国 德国 俄罗斯 日本 韩国 朝鲜 印度 意大利 西班牙 葡萄牙 加拿大 澳大利亚 新西兰 巴西 阿根廷 墨西哥 荷兰
      比利时 瑞士 瑞典 挪威 芬兰 丹麦 波兰 奥地利 希腊 土耳其 以色列 伊朗 伊拉克 埃及 南非 泰国 越南 老挝 柬埔寨 缅甸 新加坡
      马来西亚 印度尼西亚 菲律宾 巴基斯坦 孟加拉国 尼泊尔 蒙古国 哈萨克斯坦 乌克兰 沙特阿拉伯 阿联酋 联合国 欧盟 世界卫生组织
      世卫组织 国际奥委会 奥林匹克 红十字会
    `),
    alone: words('USA'),
    // Dishes and goods called after a country do not claim to be it, and 安泰国际 names none (decision of this product).
    unless: words(`
      日本料理 日本菜 韩国料理 韩国菜 韩国烤肉 泰国菜 越南菜 越南粉 法国菜 法国面包 意大利面 意大利菜 印度菜 西班牙菜
      土耳其烤肉 新加坡菜 马来西亚菜 巴西烤肉 德国牧羊犬 荷兰豆 荷兰猪 瑞士卷 瑞士军刀 朝鲜族 朝鲜蓟 联合国际 今日本 生日本
      节日本 日本店 日本地 日本周 南非遗 南非凡 穿越南 超越南 韩国栋 美国际 美国学 美国货 美国潮 美国风 英国际 英国学 英国货
      英国潮 英国风 法国际 法国学 法国货 法国潮 德国际 德国学 德国货 德国潮 泰国际 泰国学 泰国货 泰国潮
    `),
    provenByEntityName: true,
    provenByTrademark: true,
    inIntroductions: false,
  },
  {
    kind: 'superlative',
    code: 'name.forbidden',
    reason: { zh: '绝对化用语', en: 'Superlatives' },
    source: AD_LAW,
    words: words(`
      国家级 世界级 最高级 最佳 最好 最优 最大 最小 最高 最低 最强 最新 最先进 最便宜 最受欢迎 第一 国酒 国宴 特供 专供 顶级
      顶尖 极品 首选 独一无二 绝无仅有 史无前例 全网最 全球首 世界首 全国首 唯一
    `),
    alone: words('NO1 TOP1'),
    unless: words(`
      第一人民医院 第一医院 第一附属 第一中学 第一小学 第一高级 第一实验 第一幼儿园 第一机床 第一汽车 第一食品 第一百货 第一次
      第一书记 唯一家 专供电
    `),
    provenByEntityName: true,
    provenByTrademark: true,
    inIntroductions: false,
  },
  {
    kind: 'marketing',
    code: 'name.forbidden',
    reason: { zh: '营销用语', en: 'Marketing words' },
    source: PLATFORM,
    words: words(`
      免费领 免费送 全场免费 包邮 特价 促销 秒杀 抢购 打折 优惠券 返利 返现 领红包 抢红包 抽奖 清仓 甩卖 赚钱 日赚 躺赚
      月入过万 月入万元 加微信 扫码领 点击领 关注领 最后一天 跳楼价 白菜价 一元购 零元购
    `),
    alone: [],
    unless: words('打折伞'),
    provenByEntityName: false,
    provenByTrademark: false,
    inIntroductions: false,
  },
];

const withProof: readonly NameProofGroup[] = [
  {
    key: 'medical',
    wording: { zh: '医疗机构执业许可证', en: 'Practice licence of a medical institution' },
    source: TRADES,
    words: words('医院 诊所 卫生院 门诊部 医疗中心 体检中心 妇幼保健院 疾控中心'),
    unless: words('宠物医院 动物医院 宠物诊所 动物诊所 手机医院 皮具医院'),
  },
  {
    key: 'pharmacy',
    wording: { zh: '药品经营许可证', en: 'Drug distribution licence' },
    source: TRADES,
    words: words('药房 药店 大药房 药业连锁'),
    unless: [],
  },
  {
    key: 'government',
    wording: { zh: '主管机关出具的授权文件', en: 'Authorisation by the authority in charge' },
    source: TRADES,
    words: words(
      '政务 公安 交警 法院 检察院 税务局 海关 工商局 市场监管 派出所 街道办 居委会 村委会 社保局 公积金中心 消防救援 政府',
    ),
    unless: words('公安县 上海关 海关心 书法院'),
  },
  {
    key: 'lottery',
    wording: { zh: '彩票代销合同', en: 'Agency contract of the lottery' },
    source: TRADES,
    words: words('彩票 福彩 体彩 福利彩票 体育彩票'),
    unless: [],
  },
  {
    key: 'scenicSpot',
    wording: { zh: '旅游主管部门出具的证明', en: 'Letter of the tourism authority' },
    source: TRADES,
    words: words('景区 风景区 旅游度假区 国家公园 名胜区'),
    unless: [],
  },
  {
    key: 'finance',
    wording: { zh: '金融许可证或业务许可', en: 'Financial licence of the business' },
    source: TRADES,
    words: words('银行 保险公司 证券 基金公司 信托 期货 贷款 小贷 消费金融 融资租赁 典当 支付'),
    unless: words('银行街'),
  },
  {
    key: 'education',
    wording: { zh: '办学许可证', en: 'Licence to run a school' },
    source: TRADES,
    words: words('大学 学院 中学 小学 幼儿园 技校 党校'),
    unless: words('大学城 大学路 大学生 小学生 中学生'),
  },
  {
    key: 'law',
    wording: { zh: '律师事务所执业许可证', en: 'Practice licence of a law firm' },
    source: TRADES,
    words: words('律师事务所 律所 公证处 司法鉴定'),
    unless: [],
  },
];

const generic = words(`
  美食 小吃 餐厅 饭店 饭馆 酒楼 酒店 宾馆 民宿 火锅 烧烤 烤肉 烤鱼 串串 面馆 面食 快餐 外卖 早餐 早点 夜宵 家常菜 私房菜
  料理 川菜 湘菜 粤菜 海鲜 水果 蔬菜 生鲜 鲜果 粮油 特产 土特产 零食 糕点 蛋糕 面包 烘焙 甜品 奶茶 饮品 茶饮 咖啡 茶叶
  茶馆 白酒 红酒 酒水 酒业 食品 食堂 吃货 百科 健康 养生 保健 保健品 牙科 口腔 美容 美发 美甲 美妆 化妆品 护肤 护肤品
  减肥 健身 瑜伽 按摩 足浴 服装 服饰 女装 男装 童装 内衣 鞋帽 鞋包 箱包 皮具 首饰 珠宝 饰品 眼镜 钟表 手表 家居 家具
  家电 家纺 家装 装修 装饰 建材 五金 灯饰 窗帘 数码 手机 电脑 电器 电子 科技 网络 软件 信息 母婴 婴童 玩具 文具 图书
  书店 书城 办公 礼品 礼物 鲜花 花店 花艺 园艺 绿植 宠物 宠物店 宠物医院 汽车 汽配 二手车 租车 驾校 洗车 加油站 旅游
  旅行 旅行社 出行 门票 机票 招聘 求职 兼职 家政 保洁 搬家 快递 物流 维修 回收 二手 租房 房产 买房 房屋 中介 教育 培训
  英语 考研 公考 留学 少儿 早教 托管 摄影 婚纱 婚礼 婚庆 相亲 交友 情感 心理 星座 运势 起名 新闻 资讯 娱乐 八卦 音乐
  电影 影院 影视 视频 直播 游戏 动漫 体育 足球 篮球 户外 钓鱼 投资 理财 股票 财经 创业 电商 购物 商城 商场 超市 便利店
  百货 杂货 批发 零售 批发市场 市场 团购 拼团 优选 严选 精选 好物 好店 特卖 折扣 海淘 代购 进口 跨境 专卖 专卖店 旗舰店
  官方 官网 官方旗舰店 直营店 体验店 连锁 连锁店 总店 分店 门店 店铺 小店 商店 商行 商家 平台 中心 俱乐部 工作室 工坊
  生活 生活馆 服务 助手 管家 之家 大全 攻略 指南 推荐 分享 圈子 社区 同城 本地 在线 网 店 馆 城 铺 坊 屋 汇 荟 圈 通
  街 吧 园 家 的 和 与 大 小 新 好
`);

const publicServices = words(`
  地铁 公交 轨道交通 供电 电力 燃气 水务 自来水 供水 供热 热力 公积金 社保 医保 税务 图书馆 博物馆 美术馆 科技馆 文化馆
  纪念馆 体育馆 大剧院 机场 火车站 客运站 高速 气象 邮政 残联 工会 团委 妇联 红十字 血站 文旅 广播 电视台 日报 晚报
`);

export const shippedNameWords: NameWords = {
  edition: '2026-11',
  checkedOn: civilDate(2026, 11, 22),
  forbidden,
  withProof,
  keywords: [],
  generic,
  regions: regionWords,
  publicServices,
};
