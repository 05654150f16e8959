/** An operator's settings, as the package step takes them. */
export const operatorEnv = {
  TEAMS_APP_ID: '6f3a1d52-8c47-4e0b-9b61-2d7c5e84a9f3',
  MicrosoftAppId: '0d9c2f6e-41b7-4c58-8a3e-7f1b90c6d524',
  PUBLIC_URL: 'https://seats.bakery-rossi.it',
  OPERATOR_NAME: 'Bakery Rossi',
  OPERATOR_WEBSITE_URL: 'https://bakery-rossi.it/seatkeeper',
  OPERATOR_PRIVACY_URL: 'https://bakery-rossi.it/privacy',
  OPERATOR_TERMS_URL: 'https://bakery-rossi.it/terms',
} as const;
