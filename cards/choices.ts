/** Several choices as clients send them: with commas, older ones with semicolons. */
export function choicesIn(text: string): readonly string[] {
  return text
    .split(/[,;]/)
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '');
}
