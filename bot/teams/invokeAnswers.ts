/** An answer that shows a sentence for each kind of invoke; a search cannot show one and finds nothing. */
export function invokeErrorBody(invoke: string, text: string): object {
  if (invoke === 'application/search') return searchAnswer([]);
  if (/^composeExtension\/(?:query|selectItem|anonymousQueryLink|setting)/.test(invoke)) {
    return { composeExtension: { type: 'message', text } };
  }
  if (/^(?:task|composeExtension)\//.test(invoke)) return { task: { type: 'message', value: text } };
  if (invoke.startsWith('config/')) return { config: { type: 'message', value: text } };
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}

/** Results for a search of a card's input. */
export function searchAnswer(results: readonly { readonly title: string; readonly value: string }[]): object {
  return { statusCode: 200, type: 'application/vnd.microsoft.search.searchResponse', value: { results } };
}
