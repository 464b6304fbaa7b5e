import { policySets } from '@ruzhu/rules';
import { Actions, Button, ButtonLink } from '../../../kit/button.tsx';
import { Tick } from '../../../kit/choices.tsx';
import { PageFrame } from '../../../kit/page-frame.tsx';
import { Interruption } from '../../../kit/panel.tsx';
import { amount } from '../../../texts/amounts.ts';
import { moneyWords } from '../../../texts/money.ts';
import { Stage } from '../stage.tsx';

/** The one interruption of the product. */
export function Page() {
  const [policy] = policySets;
  if (!policy) return null;
  const money = moneyWords(policy, {}, { subject: 'enterprise', locale: 'zh' });
  return (
    <Stage>
      <PageFrame title={money.payHeading} stage="主体认证" back="/ui" exit="/ui">
        <Interruption>
          <p className="amount">{amount(money.fee)}</p>
          <p>{money.feeOnce}</p>
          <p className="hint">{money.refundExceptions}</p>
          <Tick name="t1" label="我知道费用支付后不退" />
          <Tick name="t2" label="我知道支付后不能更改发票类型和认证资料" />
          <Actions>
            <Button look="primary">{money.payConfirm}</Button>
            <ButtonLink to="/ui">返回修改</ButtonLink>
          </Actions>
        </Interruption>
      </PageFrame>
    </Stage>
  );
}
