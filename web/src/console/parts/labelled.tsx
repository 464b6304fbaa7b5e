import { Form, type FormItemProps } from 'antd';
import { useApp } from '../../kit/app.tsx';
import { type Ask, missing } from '../../texts/sentence.ts';

/** A field with its visible label; empty, it is asked for on submit in the words of every form: 「填写邮箱」. */
export function Labelled({
  label,
  ask,
  rules = [],
  ...rest
}: Omit<FormItemProps, 'label'> & {
  readonly label: string;
  /** How an empty field is asked for; left out for what may be empty. */
  readonly ask?: Ask;
}) {
  const { locale } = useApp();
  const required = ask ? [{ required: true, whitespace: true, message: missing(ask, label, locale) }] : [];
  return <Form.Item label={label} rules={[...required, ...rules]} validateTrigger="onSubmit" {...rest} />;
}
