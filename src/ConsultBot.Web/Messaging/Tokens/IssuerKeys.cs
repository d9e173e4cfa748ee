using ConsultBot.Web.Messaging.Sending;
using Microsoft.Extensions.Options;

namespace ConsultBot.Web.Messaging.Tokens;

/// <summary>The keys of the two issuers whose tokens count.</summary>
internal sealed class IssuerKeys
{
    public IssuerKeys(IOptions<ConnectorOptions> options, ConnectorTransport transport, TimeProvider time, ILogger<SigningKeys> logger)
    {
        ArgumentNullException.ThrowIfNull(options);
        Connector = new SigningKeys(options.Value.MetadataInUse, transport.Metadata, time, logger);
        Emulator = new SigningKeys(options.Value.EmulatorMetadataInUse, transport.Metadata, time, logger);
    }

    public SigningKeys Connector { get; }

    public SigningKeys Emulator { get; }
}
