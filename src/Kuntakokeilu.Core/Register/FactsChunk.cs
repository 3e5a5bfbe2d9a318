using System.Runtime.CompilerServices;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Register;

/// <summary>A chunk of a facts file, read into rows, runs of persons, and rejections.</summary>
internal sealed class FactsChunk(FactsColumns columns)
{
    private readonly FactsRowReader reader = new(columns);
    private readonly CarriedFactsReader carried = new(columns);
    private readonly CsvLines csv = new(columns.Count);
    private RegisterEvent[] rows = new RegisterEvent[4096];
    private int[] lines = new int[4096];
    private int[] benefitDays = new int[4096];
    private int rowCount;
    private PersonRun[] runs = new PersonRun[4096];
    private int runCount;

    internal TextChunk Text { get; } = new();

    /// <summary>What was wrong with rows as such; lines counted from the chunk's first.</summary>
    internal RejectionList Rejections { get; } = new();

    /// <summary>The line in the file of the chunk's first line; set when its turn comes.</summary>
    internal long FirstLine { get; set; }

    internal Span<PersonRun> Runs => runs.AsSpan(0, runCount);

    internal int RowCount => rowCount;

    /// <summary>Rows of a run, in the order of the file.</summary>
    internal ReadOnlySpan<RegisterEvent> RowsOf(int run) => rows.AsSpan(runs[run].FirstRow..EndOf(run));

    /// <summary>Lines of a run's rows, counted from the chunk's first.</summary>
    internal ReadOnlySpan<int> LinesOf(int run) => lines.AsSpan(runs[run].FirstRow..EndOf(run));

    /// <summary>Days of labour market subsidy paid for unemployment, of a run's rows; none when they are not known.</summary>
    internal ReadOnlySpan<int> BenefitDaysOf(int run) => benefitDays.AsSpan(runs[run].FirstRow..EndOf(run));

    internal ReadOnlySpan<byte> IdOf(int run) => Text.Buffer.AsSpan(runs[run].IdStart, runs[run].IdLength);

    /// <summary>What the row on a line carries; lines are those of <see cref="LinesOf"/>.</summary>
    internal CarriedFacts CarriedOn(int line)
    {
        csv.TryGet(line, out CsvRow row);
        return carried.Read(row);
    }

    private int EndOf(int run) => run + 1 < runCount ? runs[run + 1].FirstRow : rowCount;

    /// <summary>Reads the text.</summary>
    /// <param name="skipLines">Lines to leave unread at the beginning: 1 for the header.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Read(int skipLines)
    {
        rowCount = 0;
        runCount = 0;
        Rejections.Clear();
        Text.Index();
        MakeRoom(Text.LineCount);
        csv.Begin(Text);
        for (int line = skipLines; line < Text.LineCount; line++)
            if (csv.TryGet(line, out CsvRow row))
                Take(line, row);
            else
                Rejections.Add(line, default, RowFault.Of(csv.FaultOf(line)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Take(int line, CsvRow row)
    {
        ReadOnlySpan<byte> id = row[columns.Person];
        bool isSamePerson = runCount > 0 && id.SequenceEqual(IdOf(runCount - 1));
        bool isTaken =
            reader.TryRead(row, out rows[rowCount]) && (isSamePerson || (!id.IsEmpty && FieldForms.IsPerson(id)));
        if (!isTaken)
        {
            Rejections.Add(line, id, reader.Diagnose(row));
            return;
        }
        if (!isSamePerson)
            runs[runCount++] = new(PersonKey.Of(id), row.StartOf(columns.Person), id.Length, rowCount);
        benefitDays[rowCount] = CarriedFactsReader.Digits(row[columns.BenefitDays]) ?? 0;
        lines[rowCount++] = line;
    }

    private void MakeRoom(int lineCount)
    {
        if (rows.Length >= lineCount)
            return;
        rows = new RegisterEvent[lineCount + lineCount / 4];
        lines = new int[rows.Length];
        benefitDays = new int[rows.Length];
        runs = new PersonRun[rows.Length];
    }
}
