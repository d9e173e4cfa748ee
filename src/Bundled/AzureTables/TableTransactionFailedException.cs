using System.Globalization;

namespace Azure.Data.Tables;

/// <summary>A transaction was refused as a whole, because of one of its actions.</summary>
public class TableTransactionFailedException : RequestFailedException
{
    public TableTransactionFailedException(RequestFailedException requestFailedException)
        : base(
            (requestFailedException ?? throw new ArgumentNullException(nameof(requestFailedException))).Status,
            requestFailedException.Message,
            requestFailedException.ErrorCode,
            requestFailedException.InnerException) =>
        FailedTransactionActionIndex = FindIndex(requestFailedException.Message);

    /// <summary>Which action, from 0; null when the service did not say.</summary>
    public int? FailedTransactionActionIndex { get; }

    /// <summary>The service puts the index before its message: <c>50:The specified entity already exists.</c></summary>
    private static int? FindIndex(string message)
    {
        var end = message.IndexOf(':', StringComparison.Ordinal);
        return end > 0 && int.TryParse(message.AsSpan(0, end), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? index
            : null;
    }
}
