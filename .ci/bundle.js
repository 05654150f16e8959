import '../bot/build/build.js';
