global using Azure;
global using Azure.Data.Tables;
