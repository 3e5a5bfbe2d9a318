using System.Globalization;
using Kuntakokeilu.Surveys.Tabulating;

namespace Kuntakokeilu.Surveys.Tests.Suppressing;

/// <summary>Makes catalogues: from counts as they are written, and by chance.</summary>
internal static class Tables
{
    /// <summary>One table with all its totals; rows parted by a bar: <c>5 3 | 7 9</c>.</summary>
    internal static Catalogue Of(string counts)
    {
        int[][] cells =
        [
            .. counts
                .Split('|')
                .Select(row =>
                    row.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .Select(count => int.Parse(count, CultureInfo.InvariantCulture))
                        .ToArray()
                ),
        ];
        Dictionary<string, int> all = [];
        for (int row = 0; row < cells.Length; row++)
        {
            for (int column = 0; column < cells[row].Length; column++)
                all.Add($"{row},{column}", cells[row][column]);
            all.Add($"{row},", cells[row].Sum());
        }
        for (int column = 0; column < cells[0].Length; column++)
            all.Add($",{column}", cells.Sum(row => row[column]));
        all.Add(",", cells.Sum(row => row.Sum()));
        string[] rows = [.. cells.Select((_, row) => $"{row}")];
        string[] columns = [.. cells[0].Select((_, column) => $"{column}")];
        return new(
            [
                new(
                    "table",
                    rows,
                    columns,
                    [.. rows.Select(row => columns.Select(column => $"{row},{column}").ToArray())],
                    [.. rows.Select(row => $"{row},")],
                    [.. columns.Select(column => $",{column}")],
                    ","
                ),
            ],
            all
        );
    }

    /// <summary>
    /// Some questions that all answer, each by some classifications of which the second may be a finer one of the first: tables
    /// that share totals and cells.
    /// </summary>
    internal static Catalogue ByChance(int seed, int mostUnits = 150)
    {
        Random random = new(seed);
        int units = random.Next(5, mostUnits);
        int[] classes = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(2, 6))];
        bool isFiner = classes.Length > 1 && random.Next(3) == 0;
        int[] answers = [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => random.Next(2, 6))];
        int[][] classOf = [.. classes.Select((count, k) => Drawn(random, units, count, skew: 1 + random.Next(3)))];
        if (isFiner)
            classOf[1] = [.. classOf[0].Zip(Drawn(random, units, 2, 1), (coarse, fine) => 2 * coarse + fine)];
        if (isFiner)
            classes[1] = 2 * classes[0];
        Dictionary<string, int> counts = [];
        List<CountTable> tables = [];
        for (int question = 0; question < answers.Length; question++)
        {
            int[] given = Drawn(random, units, answers[question], skew: 1 + random.Next(4));
            string[] columns = [.. Enumerable.Range(0, answers[question]).Select(answer => $"q{question}={answer}")];
            foreach ((string column, int answer) in columns.Select((column, answer) => (column, answer)))
                counts[column] = given.Count(a => a == answer);
            counts["n"] = units;
            tables.Add(new($"q{question}", ["all"], columns, [columns], ["n"], null, null));
            for (int k = 0; k < classes.Length; k++)
            {
                string[] rows = [.. Enumerable.Range(0, classes[k]).Select(one => $"c{k}={one}")];
                for (int row = 0; row < rows.Length; row++)
                {
                    counts[rows[row]] = classOf[k].Count(one => one == row);
                    for (int answer = 0; answer < columns.Length; answer++)
                        counts[$"{rows[row]} {columns[answer]}"] = Enumerable
                            .Range(0, units)
                            .Count(unit => classOf[k][unit] == row && given[unit] == answer);
                }
                tables.Add(
                    new(
                        $"q{question} c{k}",
                        rows,
                        columns,
                        [.. rows.Select(row => columns.Select(column => $"{row} {column}").ToArray())],
                        rows,
                        columns,
                        "n"
                    )
                );
            }
            if (isFiner)
                // What the finer classes of a coarse one add up to stands in a table of its own.
                for (int coarse = 0; coarse < classes[0]; coarse++)
                {
                    string[] fine = [$"c1={2 * coarse}", $"c1={2 * coarse + 1}"];
                    tables.Add(
                        new(
                            $"q{question} within c0={coarse}",
                            fine,
                            columns,
                            [.. fine.Select(row => columns.Select(column => $"{row} {column}").ToArray())],
                            fine,
                            [.. columns.Select(column => $"c0={coarse} {column}")],
                            $"c0={coarse}"
                        )
                    );
                }
        }
        return new(tables, counts);
    }

    private static int[] Drawn(Random random, int units, int classes, int skew) =>
        [.. Enumerable.Range(0, units).Select(_ => (int)(classes * Math.Pow(random.NextDouble(), skew)))];
}
