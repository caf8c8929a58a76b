package enum StorageRoom {}
