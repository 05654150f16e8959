/** All places of a document with what may stand there, as text: nested types are compared too generously by themselves. */
export type Places<T, At extends string = ''> = T extends readonly (infer Item)[]
  ? Places<Item, `${At}[]`>
  : T extends object
    ? { [Key in keyof T & string]-?: Places<T[Key], `${At}.${Key}`> | `${At}.${Key}: ${Presence<T[Key]>}` }[keyof T &
        string]
    : `${At}: ${Leaf<T>}`;
type Presence<T> = undefined extends T ? 'optional' : 'required';
type Leaf<T> = T extends string
  ? string extends T
    ? 'string'
    : `'${T}'`
  : T extends number
    ? 'number'
    : T extends boolean
      ? 'boolean'
      : 'nothing';
export type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
