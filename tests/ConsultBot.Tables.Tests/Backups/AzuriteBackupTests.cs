using ConsultBot.Azurite;
using ConsultBot.Tables.Azure;
using ConsultBot.Tables.Backups;
using ConsultBot.Tables.Local;
using ConsultBot.Tables.Tests.Local;

namespace ConsultBot.Tables.Tests.Backups;

/// <summary>A local store moves into the table service and back; the emulator is this test's own, since a restore needs an empty one.</summary>
public sealed class AzuriteBackupTests(AzuriteServer server) : IClassFixture<AzuriteServer>
{
    [AzuriteFact]
    public async Task Restore_IntoTheTableServiceAndBack_KeepsEveryRow()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.FullPath);
        var (there, back) = (Path.Combine(folder.FullPath, "there"), Path.Combine(folder.FullPath, "back"));
        await using var first = new MemoryTableStore();
        await first.FillAsync();
        await StoreBackup.WriteAsync(first, there, CancellationToken.None);

        await using var service = new AzureTableStore(new AzureTableStoreOptions { ConnectionString = server.ConnectionString });
        var written = await StoreRestore.RunAsync(service, there, CancellationToken.None);
        Assert.Equal(written.Rows, await StoreBackup.WriteAsync(service, back, CancellationToken.None));
        await using var second = new MemoryTableStore();
        await StoreRestore.RunAsync(second, back, CancellationToken.None);

        var expected = await first.ContentAsync(Schema.BackedUp);
        Assert.Equal(expected, await service.ContentAsync(Schema.BackedUp));
        Assert.Equal(expected, await second.ContentAsync(Schema.BackedUp));
        Assert.NotNull((await StoreRestore.RunAsync(service, there, CancellationToken.None)).TableInUse);
    }
}
