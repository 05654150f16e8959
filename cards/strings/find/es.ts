import type { FindStrings } from './strings.js';

const filterWords: FindStrings['filterWords'] = {
  active: ['suscripciones activas'],
  renewing: ['renovaciones', 'próximas renovaciones'],
  free: ['licencias disponibles', 'licencias libres', 'licencias sin usar'],
  suspended: ['suspendidas', 'suscripciones suspendidas'],
  trials: ['pruebas que terminan', 'pruebas por terminar'],
  scheduled: ['cambios programados'],
};

export const es: FindStrings = {
  journeys: {
    find: {
      title: 'Buscar entre los clientes',
      words: ['buscar entre los clientes', 'buscar en clientes', 'buscar', ...Object.values(filterWords).flat()],
      help: 'para partners: renovaciones próximas, licencias libres, suspendidas, pruebas y cambios programados',
    },
  },

  filterWords,
  filter: {
    active: 'Suscripciones activas',
    renewing: 'Se renuevan en 30 días',
    free: 'Licencias disponibles',
    suspended: 'Suspendidas',
    trials: 'Pruebas que terminan',
    scheduled: 'Cambios programados',
  },
  nothing: {
    active: 'Nada de lo que ha vendido está activo.',
    renewing: 'Nada de lo que ha vendido se renueva en 30 días.',
    free: 'Todas las licencias que ha vendido están asignadas.',
    suspended: 'Nada de lo que ha vendido está suspendido.',
    trials: 'Ningún cliente tiene una prueba en este momento.',
    scheduled: 'No hay cambios programados.',
  },
  digestTitle: 'Sus clientes esta semana',
  digestOn: 'Este resumen llega todos los lunes por la mañana.',
  digestOff: 'Los lunes no llega ningún resumen.',
  stopDigest: 'No recibir más resúmenes',
  startDigest: 'Recibirlo cada lunes',
  other: 'Buscar otra cosa',
  file: {
    customers: 'clientes.csv',
    subscriptions: 'suscripciones-del-cliente.csv',
    found: 'resultados.csv',
  },
  column: {
    customer: 'Empresa',
    customerId: 'Id. de Microsoft',
    domain: 'Dominio principal',
    relationship: 'Relación',
    since: 'Desde',
    product: 'Producto',
    quantity: 'Cantidad',
    assigned: 'Asignadas',
    free: 'Disponibles',
    status: 'Estado',
    trial: 'Prueba gratuita',
    ends: 'Último día del período',
    next: 'Próxima fecha',
    scheduledSeats: 'Licencias programadas',
    scheduledFrom: 'Programadas desde',
    subscription: 'Id. de suscripción',
    reseller: 'Revendedor',
  },
  reseller: 'Revendedor',
};
