using System.ComponentModel;
using ConsultBot.Azurite;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace ConsultBot.Tables.Tests.Azure;

/// <summary>A test that is not run, with the reason.</summary>
public sealed class SkippedTestCase : XunitTestCase
{
    [Obsolete("For the runner, which reads it back.")]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public SkippedTestCase()
    {
    }

    public SkippedTestCase(XunitTestCase found)
        : base(new NullSink(), TestMethodDisplay.ClassAndMethod, TestMethodDisplayOptions.None, found.TestMethod, found.TestMethodArguments)
    {
    }

    protected override string GetSkipReason(IAttributeInfo factAttribute) => NodeTool.SkipReason!;

    private sealed class NullSink : LongLivedMarshalByRefObject, IMessageSink
    {
        public bool OnMessage(IMessageSinkMessage message) => true;
    }
}
