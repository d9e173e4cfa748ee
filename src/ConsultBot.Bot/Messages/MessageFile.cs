using System.Xml;
using System.Xml.Linq;

namespace ConsultBot.Bot.Messages;

/// <summary>One file of dialogs/messages: .NET's resx format, of which the elements "data" count, each with a name of its own and a value.</summary>
internal static class MessageFile
{
    /// <exception cref="MessageFileException">The file cannot be read, or an element is not of that form; the message names file, line and key.</exception>
    public static Dictionary<string, string> Read(string path)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var data in Load(path).Elements("data"))
        {
            var key = data.Attribute("name")?.Value ?? throw Problem(path, data, "a sentence has no key: the element \"data\" lacks the attribute \"name\"");
            var text = data.Element("value")?.Value ?? throw Problem(path, data, $"the sentence \"{key}\" has no text: the element \"value\" is missing");
            if (!texts.TryAdd(key, text))
            {
                throw Problem(path, data, $"the sentence \"{key}\" stands in the file a second time");
            }
        }

        return texts;
    }

    private static XElement Load(string path)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var reader = XmlReader.Create(path, settings);
            var root = XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
            return root.Name == "root" ? root : throw Problem(path, root, $"a resx file begins with the element \"root\", this one with \"{root.Name}\"");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or XmlException)
        {
            throw new MessageFileException($"The messages file {path} cannot be read: {error.Message}", error);
        }
    }

    private static MessageFileException Problem(string path, XElement at, string what) => new($"The messages file {path}, line {((IXmlLineInfo)at).LineNumber}: {what}.");
}
