namespace Microsoft.Bot.Connector;

/// <summary>The way back to the channel of one turn, found in the turn's state.</summary>
public interface IConnectorClient : IDisposable
{
    /// <summary>The activity's <c>serviceUrl</c>; null when it has none that can be used.</summary>
    Uri BaseUri { get; set; }
}
