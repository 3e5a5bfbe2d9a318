using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.Core.Statements;

/// <summary>The words of results as bytes, made once.</summary>
internal static class StatementBytes
{
    private static readonly byte[][] Matters = RowValues.Bytes<StatementMatter>(StatementWords.Name);
    private static readonly byte[][] Givers = RowValues.Bytes<StatementGiver>(StatementWords.Name);
    private static readonly byte[][] Roles = RowValues.Bytes<GivingRole>(StatementWords.Name);
    private static readonly byte[][] Parts = RowValues.Bytes<StatementPart>(StatementWords.Name);
    private static readonly byte[][] States = RowValues.Bytes<StatementState>(StatementWords.Name);

    internal static ReadOnlySpan<byte> Word(StatementMatter matter) => Matters[(int)matter];

    internal static ReadOnlySpan<byte> Word(StatementGiver giver) => Givers[(int)giver];

    internal static ReadOnlySpan<byte> Word(GivingRole role) => Roles[(int)role];

    internal static ReadOnlySpan<byte> Word(StatementPart part) => Parts[(int)part];

    internal static ReadOnlySpan<byte> Word(StatementState state) => States[(int)state];
}
