// Has Azurite find rows by their keys as the real service does: it looks through all rows of a partition for each row that is written, and
// through all rows of a table for each query, which a list of a million does not come to an end with. Nothing else of it is changed.
// Loaded into it with NODE_OPTIONS=--require.
'use strict';

const Module = require('node:module');

const load = Module._load;
Module._load = function (request, ...rest) {
  const loaded = load.call(this, request, ...rest);
  if (request === 'lokijs') once(loaded, findByKeys);
  if (/LokiTableMetadataStore$/.test(request)) once(loaded.default, queryPartitions);
  return loaded;
};

const changed = new WeakSet();

function once(target, change) {
  if (changed.has(target)) return;
  changed.add(target);
  change(target);
}

function findByKeys({ Collection }) {
  const rowsOf = new WeakMap();
  const keyOf = (row) => `${row.PartitionKey}\n${row.RowKey}`;
  const { insertOne, remove, findOne } = Collection.prototype;

  Collection.prototype.insertOne = function (row, ...rest) {
    const inserted = insertOne.call(this, row, ...rest);
    if (row.PartitionKey !== undefined) {
      if (!rowsOf.has(this)) rowsOf.set(this, new Map());
      rowsOf.get(this).set(keyOf(row), row.$loki);
    }
    return inserted;
  };

  Collection.prototype.remove = function (row) {
    rowsOf.get(this)?.delete(keyOf(row));
    return remove.call(this, row);
  };

  Collection.prototype.findOne = function (query) {
    const isKey = query && Object.keys(query).length === 2 && typeof query.PartitionKey === 'string' && typeof query.RowKey === 'string';
    if (!isKey) return findOne.call(this, query);
    const id = rowsOf.get(this)?.get(keyOf(query));
    return id === undefined ? null : this.get(id);
  };
}

function queryPartitions({ prototype }) {
  const { queryTableEntities } = prototype;

  prototype.queryTableEntities = function (context, account, table, options, ...rest) {
    const partition = /^\(*PartitionKey eq '((?:[^']|'')*)'(?! or )/.exec(options.filter ?? '');
    if (partition === null) return queryTableEntities.call(this, context, account, table, options, ...rest);
    const rows = this.getEntityCollection(account, table, context);
    const narrowed = rows.chain().find({ PartitionKey: partition[1].replaceAll("''", "'") });
    rows.chain = () => narrowed;
    try {
      return queryTableEntities.call(this, context, account, table, options, ...rest);
    } finally {
      delete rows.chain;
    }
  };
}
