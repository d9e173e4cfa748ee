using System.Xml.Linq;
using ConsultBot.Tables;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace ConsultBot.Web.DirectLine;

/// <summary>Keeps the key ring in the table store, so that a restart and other instances read the tokens of this one.</summary>
/// <remarks>The interface is synchronous. Keys are read at start and about once a day, written every 90 days: waiting on a thread of its own is harmless then.</remarks>
internal sealed class TableXmlRepository(DataProtectionKeys keys) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Task.Run(() => keys.ReadAsync(CancellationToken.None)).GetAwaiter().GetResult().Select(xml => XElement.Parse(xml))];

    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => keys.AddAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting), CancellationToken.None)).GetAwaiter().GetResult();
}
