using ConsultBot.Tables.Local;

namespace ConsultBot.Tables.Tests.Local;

public sealed class MemoryTableStoreTests : StoreContract
{
    protected override Task<ITableStore> OpenAsync() => Task.FromResult<ITableStore>(new MemoryTableStore());

    [Fact]
    public async Task Find_AfterDisposal_IsMisuse()
    {
        await Store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => FindAsync("a"));
    }
}
