using ConsultBot.Core.Knowledge.Documents.Blocks;

namespace ConsultBot.Cli.Documents;

/// <summary>Collects the blocks of formats that hold structure instead of blank lines, and says what stands between two of them.</summary>
internal sealed class BlockWriter
{
    private readonly List<DocumentBlock> _blocks = [];

    public IReadOnlyList<DocumentBlock> Blocks => _blocks;

    /// <summary>A block without visible text is none.</summary>
    public void Add(DocumentBlock block)
    {
        var text = block.Text.Trim();
        if (text.Length == 0)
        {
            return;
        }

        if (_blocks.Count > 0)
        {
            _blocks[^1] = _blocks[^1] with { Separator = IsClose(_blocks[^1], block) ? "\n" : "\n\n" };
        }

        _blocks.Add(block with { Text = text, Separator = string.Empty });
    }

    private static bool IsClose(DocumentBlock before, DocumentBlock after) => (before, after) switch
    {
        (ItemBlock one, ItemBlock other) => one.List == other.List || other.Level > 0,
        (RowBlock one, RowBlock other) => one.Table == other.Table,
        _ => false,
    };
}
