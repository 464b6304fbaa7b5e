import { Checkboxes, Radios, Tick } from '../../kit/choices.tsx';
import { CodeInput, ResendButton } from '../../kit/code-input.tsx';
import { ComboBox } from '../../kit/combo-box.tsx';
import { DateField } from '../../kit/date-field.tsx';
import { PasswordField } from '../../kit/password-field.tsx';
import { SelectNative } from '../../kit/select-native.tsx';
import { group, TextInput } from '../../kit/text-input.tsx';
import { Textarea } from '../../kit/textarea.tsx';
import { banks } from './samples.ts';
import { NOW, Sample } from './stage.tsx';

const units = (text: string) =>
  [...text].reduce((sum, one) => sum + (/[\u4e00-\u9fff]/.test(one) ? 2 : 1), 0);

/** Every control of the kit, plain, filled and refused. */
export function Fields() {
  return (
    <>
      <Sample name="文本">
        <TextInput name="a1" label="企业名称" hint="与营业执照上的名称一致" kind="organisation" />
        <TextInput
          name="a2"
          label="统一社会信用代码"
          kind="code"
          width="m"
          defaultValue="91460323ma5yy007xr"
          readBack={group(4)}
          why="用来核对营业执照，审核员也会看到"
        />
        <TextInput
          name="a3"
          label="统一社会信用代码（有错误）"
          kind="code"
          width="m"
          hint="营业执照右上角，共 18 位"
          defaultValue="9146 0323 ma5y y007"
          readBack={group(4)}
          error={{
            text: '统一社会信用代码应为 18 位，您填写了 16 位',
            fix: '对照营业执照右上角补齐最后两位',
          }}
        />
        <TextInput
          name="a4"
          label="手机号"
          kind="phone"
          prefix="+86"
          width="m"
          defaultValue="13800001234"
          readBack={group(3, 4)}
        />
        <TextInput name="a5" label="第二电话" optional kind="phone" width="m" />
        <Textarea
          name="a6"
          label="服务号介绍"
          hint="4 到 120 个字，至少 4 个汉字"
          max={120}
          defaultValue="成都家常菜，每天现做"
        />
        <Textarea
          name="a7"
          label="服务号名称"
          rows={1}
          max={12}
          units={units}
          defaultValue="成都示例家常菜馆"
          hint="1 个汉字算 2 个字符"
        />
        <PasswordField
          name="a8"
          label="登录密码"
          purpose="new-password"
          hint="10 到 128 位，任何字符都可以。这是平台的登录密码，不是邮箱密码"
        />
        <CodeInput name="a9" label="短信验证码" hint="已发到 138****1234，5 分钟内有效" />
        <ResendButton availableAt={NOW + 48_000} onResend={async () => {}} />
        <ResendButton availableAt={NOW} onResend={async () => {}} />
        <DateField name="a10" label="成立日期" defaultValue="2021年3月15日" />
        <DateField name="a11" label="许可证有效期" longTerm defaultValue="20291231" />
      </Sample>
      <Choices />
    </>
  );
}

const ways = [
  {
    value: 'legal',
    label: '法定代表人验证',
    badge: '推荐',
    hint: '法定代表人用自己的手机扫码，几分钟完成，可突破绑定数量',
  },
  { value: 'pay', label: '支付验证', hint: '用同名对公账户付一笔小额款，10 天内到账' },
  { value: 'unsure', label: '不确定', reveal: <TextInput name="b9" label="写下您的情况" /> },
];

function Choices() {
  return (
    <Sample name="选择">
      <Radios name="b1" legend="选择验证方式" choices={ways} defaultValue="legal" />
      <Radios
        name="b2"
        legend="主体类型"
        choices={[
          { value: 'e', label: '企业' },
          { value: 's', label: '个体工商户' },
        ]}
        error={{ text: '选择主体类型' }}
      />
      <Checkboxes
        name="b3"
        legend="选择复用内容"
        hint="不勾选的内容需要重新填写"
        defaultValues={['operator']}
        choices={[
          { value: 'operator', label: '运营者信息' },
          { value: 'verification', label: '认证资质', hint: '小程序注册后就是已认证' },
        ]}
      />
      <SelectNative
        name="b4"
        label="省份"
        empty="选择省份"
        width="m"
        options={[
          { value: '51', label: '四川省' },
          { value: '46', label: '海南省' },
        ]}
      />
      <ComboBox
        name="b5"
        label="开户银行"
        hint="可以输入名称或拼音首字母，例如 gsyh"
        options={banks}
        manual={{ label: '开户银行全称' }}
      />
      <ComboBox
        name="b6"
        label="开户银行（已选）"
        options={banks}
        defaultValue="cmb"
        error={{ text: '选择开户银行' }}
      />
      <Tick
        name="b7"
        label={
          <>
            我已阅读并同意<a href="#main">《认证服务协议》</a>
          </>
        }
      />
      <Tick
        name="b8"
        label={
          <>
            我已阅读并同意<a href="#main">《认证服务协议》</a>
          </>
        }
        error={{ text: '勾选同意《认证服务协议》后才能继续' }}
      />
    </Sample>
  );
}
