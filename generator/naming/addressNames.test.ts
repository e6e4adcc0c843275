import { expect, test } from 'vitest';
import { addressWords } from './addressNames.ts';
import { camelCase } from './identifier.ts';

test.for<[string, string, string[]?]>([
  ['GET /wc/v3/orders', 'listOrders'],
  ['POST /wc/v3/orders', 'createOrder'],
  ['GET /wc/v3/orders/{id}', 'getOrder'],
  ['PUT /wc/v3/orders/{id}', 'updateOrder'],
  ['PATCH /orders/{id}', 'updateOrder'],
  ['DELETE /orders/{id}', 'deleteOrder'],
  ['GET /orders/{id}.json', 'getOrder'],
  ['GET /orders/{id}/notes', 'listOrderNotes'],
  ['POST /companies/{id}/addresses', 'createCompanyAddress'],
  ['GET /people/{id}/status', 'getPersonStatus'],
  ['POST /orders/{id}/cancel', 'cancelOrder'],
  ['POST /v1/orders/{id}:cancel', 'cancelOrder'],
  ['POST /orders/{id}/refund', 'refundOrder'],
  ['POST /orders/batch', 'batchOrders'],
  ['POST /users/bulk-delete', 'bulkDeleteUsers'],
  ['POST /users/{id}/reset-password', 'resetUserPassword'],
  ['GET /orders/search', 'searchOrders'],
  ['GET /getUsers', 'getUsers'],
  ['POST /refresh-token', 'createRefreshToken'],
  ['POST /login', 'login'],
  ['POST /graphql', 'postGraphql'],
  ['GET /users/by-name/{name}', 'getUsersByName'],
  ['GET /accounts/%3Cid%3E/statement', 'getAccountStatement'],
  [
    'GET /realms/{r}/clients/{c}/authz/resource-server/permission/search',
    'searchResourceServerPermission',
  ],
  ['GET /orders/{id}/notes', 'listNotes', ['Orders']],
  ['GET /orders', 'listOrders', ['Orders']],
  ['GET /v1/terms/default', 'getTermsDefault', ['Terms']],
  ['GET /{id}', 'getId'],
])('%s → %s', ([address, want, folder = []]) => {
  const [method = '', path = ''] = address.split(' ');
  expect(camelCase(addressWords({ method, path, folder }))).toBe(want);
});
