namespace ConsultBot.Core.Knowledge.Documents.Blocks;

/// <summary>How a paragraph hangs together with what stands before it.</summary>
public enum ParagraphPlace
{
    /// <summary>It begins there.</summary>
    Own,

    /// <summary>It goes on with the last paragraph or item, which a page end or a note interrupted.</summary>
    Continued,

    /// <summary>It is a further paragraph of the last item.</summary>
    OfItem,
}
