/**
 * What people say they sell, and where it belongs in the list of 2026-02-08; older lists are reached through
 * `category-renames.data.ts`. An own table: one line per kind of goods, the words a shopkeeper would type.
 */
import type { CategoryName } from './category.ts';

export type KeywordRow = { readonly category: CategoryName; readonly words: readonly string[] };

const row = (category: CategoryName, words: string): KeywordRow => ({ category, words: words.split(' ') });
const shop = (second: string, words: string): KeywordRow => row({ first: '商家自营', second }, words);

export const categoryKeywords: readonly KeywordRow[] = [
  shop(
    '食品饮料',
    '食品 零食 饮料 月饼 糕点 蛋糕 点心 饼干 糖果 巧克力 坚果 花生 瓜子 果干 蜜饯 茶叶 茶 咖啡豆 咖啡 调料 调味品 酱油 醋 盐 食盐 辣椒酱 火锅底料 粮油 大米 米 面粉 面条 方便面 食用油 粽子 汤圆 罐头 腊肉 香肠 卤味 熟食 鸭脖 蜂蜜 燕窝 海参 冷冻食品 速冻 牛奶 酸奶 奶酪 冰淇淋 矿泉水 果汁 预制菜 螺蛳粉 特产 snack food drink tea coffee',
  ),
  shop(
    '生鲜/初级食用农产品',
    '生鲜 鲜果 水果 苹果 橙子 柑橘 草莓 樱桃 车厘子 葡萄 西瓜 荔枝 芒果 榴莲 蔬菜 青菜 土豆 番茄 菌菇 蘑菇 鲜肉 猪肉 牛肉 羊肉 家禽 活鸡 鸡蛋 禽蛋 海鲜 水产 鱼 虾 蟹 大闸蟹 贝类 农产品 农副产品 杂粮 fruit vegetable seafood meat eggs',
  ),
  shop('酒类', '酒 白酒 红酒 葡萄酒 啤酒 黄酒 米酒 果酒 洋酒 威士忌 精酿 清酒 wine beer liquor'),
  shop('保健品', '保健品 保健食品 维生素 钙片 鱼油 蛋白粉 益生菌 蓝帽子 营养品 supplement vitamin'),
  shop('母婴食品', '奶粉 婴儿奶粉 孕妇奶粉 米粉 辅食 婴儿辅食 母婴食品 宝宝零食 baby food formula'),
  shop(
    '服饰内衣',
    '服装 衣服 女装 男装 童装 内衣 内裤 袜子 睡衣 羽绒服 外套 裙子 裤子 T恤 衬衫 毛衣 汉服 旗袍 校服 帽子 围巾 手套 clothes clothing dress',
  ),
  shop('鞋靴', '鞋 鞋子 运动鞋 皮鞋 凉鞋 拖鞋 靴子 童鞋 高跟鞋 shoes boots'),
  shop('箱包皮具', '包 包包 箱包 背包 书包 手提包 行李箱 拉杆箱 钱包 皮带 皮具 bag luggage'),
  shop(
    '3C数码',
    '手机 数码 电脑 笔记本电脑 平板 耳机 相机 充电宝 数据线 手机壳 U盘 键盘 鼠标 智能手表 phone computer',
  ),
  shop(
    '家用电器',
    '家电 电器 电视 冰箱 洗衣机 空调 电饭煲 吸尘器 风扇 微波炉 热水器 小家电 净水器 appliance',
  ),
  shop('美妆', '化妆品 护肤品 美妆 口红 面膜 香水 彩妆 防晒霜 精华 面霜 美甲 cosmetics makeup'),
  shop('个护家清', '洗发水 沐浴露 牙膏 牙刷 洗护 洗衣液 洗洁精 纸巾 卫生巾 清洁 香皂 洗手液 shampoo'),
  shop('母婴用品', '母婴 婴儿车 奶瓶 尿不湿 纸尿裤 孕妇装 婴儿床 安全座椅 母婴用品 stroller diaper'),
  shop('玩具', '玩具 积木 毛绒玩具 手办 盲盒 模型 拼图 益智玩具 潮玩 toy'),
  shop('时尚首饰', '饰品 首饰 耳环 项链 发饰 发夹 手链 戒指 银饰 jewellery'),
  shop('珠宝玉石', '珠宝 黄金 金饰 钻石 翡翠 玉石 和田玉 玉器 珍珠 宝石 琥珀 蜜蜡 gold jade'),
  shop('眼镜', '眼镜 近视镜 墨镜 太阳镜 老花镜 护目镜 glasses'),
  shop('钟表', '手表 钟表 闹钟 挂钟 腕表 watch clock'),
  shop(
    '运动户外',
    '运动 户外 露营 帐篷 健身器材 跑步机 瑜伽 球拍 篮球 足球 渔具 钓鱼 滑雪 自行车 sports outdoor',
  ),
  shop('乐器', '乐器 钢琴 吉他 古筝 小提琴 笛子 二胡 葫芦丝 架子鼓 instrument'),
  shop('园艺/鲜花', '鲜花 花 花卉 绿植 盆栽 多肉 园艺 花店 花束 苗木 flower plant'),
  shop('工艺品', '工艺品 手工艺 陶瓷 紫砂 书画 字画 摆件 木雕 刺绣 文创 茶具 古玩 handicraft'),
  shop(
    '家居家纺',
    '家居 家纺 床上用品 被子 枕头 窗帘 毛巾 餐具 厨具 锅 收纳 家具 沙发 床垫 bedding furniture',
  ),
  shop('家装/五金/建材', '五金 建材 瓷砖 地板 灯具 门窗 卫浴 油漆 水管 电线 锁 壁纸 装修材料 hardware'),
  shop('办公/文具', '文具 办公用品 笔 本子 打印机 打印纸 复印机 文件夹 学习用品 stationery'),
  shop('机械电子产品', '机械 电子元件 电子器件 零件 轴承 电机 传感器 仪器 仪表 electronics parts'),
  shop('宠物食品/用品', '宠物 猫粮 狗粮 猫砂 宠物用品 宠物零食 猫 狗 鱼缸 pet'),
  shop('农资', '农资 化肥 肥料 农膜 农具 饲料 fertiliser'),
  shop('种子', '种子 菜籽 花种 草籽 种苗 seed'),
  shop('图书报刊/音像/影视/游戏/动漫', '图书 书 书籍 教材 绘本 杂志 报刊 音像 光盘 book magazine'),
  shop('海淘', '海淘 进口商品 跨境 代购 保税 import'),
  shop('邮票', '邮票 集邮 stamp'),
  shop('纪念币', '纪念币 熊猫币 纪念钞 coin'),
  shop('预付卡', '预付卡 购物卡 储值卡 会员卡 礼品卡 提货券 gift card'),
  shop('成人情趣用品', '情趣用品 成人用品'),
  shop('成人用品（医疗器械类）', '避孕套 安全套 计生用品 condom'),
  shop('成品油', '汽油 柴油 成品油 加油卡 petrol diesel'),
  shop('免税商店', '免税 免税店 duty free'),
  shop('百货商场/购物中心', '百货商场 购物中心 商场 mall'),
  shop('B2b(商品批发/门店管理)', '批发 订货 B2B 供应链 wholesale'),
  shop('商用设备机械销售', '农业机械 工程机械 挖掘机 拖拉机 叉车 设备销售 machinery'),
  shop('商用设备机械租赁', '设备租赁 机械租赁 rental'),
  shop('CORS服务销售', 'CORS 差分定位'),
  ...['中国移动', '中国联通', '中国电信', '中国广电'].map((carrier) =>
    shop(`电话卡销售（${carrier}）`, `电话卡 手机卡 ${carrier} 号卡`),
  ),
  row({ first: '电商平台', second: '电商平台' }, '平台 商家入驻 多商户 独立商户 商城平台 marketplace'),
  row(
    { first: '餐饮服务', second: '餐饮服务场所/餐饮服务管理企业' },
    '餐厅 饭店 餐饮 外卖 点餐 奶茶 奶茶店 咖啡店 火锅 烧烤 小吃 快餐 面馆 蛋糕店 烘焙 现做 restaurant takeaway bakery',
  ),
  row(
    { first: '汽车服务', second: '汽车用品' },
    '汽车用品 车载 汽车配件 轮胎 脚垫 坐垫 行车记录仪 机油 摩托车配件 car parts',
  ),
  row(
    { first: '医疗服务', second: '药品（非处方药）销售' },
    '药 药品 感冒药 药店 中成药 非处方药 OTC medicine',
  ),
  row({ first: '医疗服务', second: '处方药服务' }, '处方药 prescription'),
  row(
    { first: '医疗服务', second: '医疗器械自营' },
    '医疗器械 口罩 血压计 血糖仪 隐形眼镜 美瞳 轮椅 助听器 体温计 medical device',
  ),
  row({ first: '旅游服务', second: '住宿服务' }, '民宿 酒店 客栈 住宿 hotel'),
  row({ first: '旅游服务', second: '景区服务' }, '门票 景区 导游 ticket'),
  row({ first: '教育服务', second: '素质教育' }, '培训 兴趣班 艺术培训 语言培训 training'),
];
