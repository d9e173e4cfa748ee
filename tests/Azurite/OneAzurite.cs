namespace ConsultBot.Azurite;

/// <summary>Tests that share one emulator.</summary>
[CollectionDefinition(Name)]
public sealed class OneAzurite : ICollectionFixture<AzuriteServer>
{
    public const string Name = "Azurite";
}
