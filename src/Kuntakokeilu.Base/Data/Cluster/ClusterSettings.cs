namespace Kuntakokeilu.Base.Data.Cluster;

/// <summary>
/// How a private cluster is set: for one program on one machine that also does other things. PostgreSQL's own defaults
/// hold for the rest, above all for <c>fsync</c> and <c>synchronous_commit</c>: what is committed stays.
/// </summary>
internal static class ClusterSettings
{
    private const long MiB = 1 << 20;

    internal static IEnumerable<(string Name, string Value)> For(long memoryBytes, string logFolder) =>
        [
            // One machine's pages: an eighth of a small memory, half a gibibyte of a large one, the rest is the file cache.
            ("shared_buffers", Megabytes(Math.Clamp(memoryBytes / 8, 32 * MiB, 512 * MiB))),
            ("effective_cache_size", Megabytes(Math.Max(memoryBytes / 2, 128 * MiB))),
            ("maintenance_work_mem", Megabytes(Math.Clamp(memoryBytes / 16, 32 * MiB, 256 * MiB))),
            // Solid-state disks: a page out of order costs nearly the same.
            ("random_page_cost", "1.1"),
            // An import writes gigabytes at once: few checkpoints, and whole pages compressed in the log.
            ("max_wal_size", "4GB"),
            ("checkpoint_timeout", "15min"),
            ("wal_compression", "on"),
            // No replicas: tables filled in the transaction that made them need no log.
            ("wal_level", "minimal"),
            ("max_wal_senders", "0"),
            // Queries are short; compiling them takes longer than running them.
            ("jit", "off"),
            ("timezone", "UTC"),
            ("log_timezone", "UTC"),
            // A week of logs, each day's in its own file, the oldest overwritten.
            ("logging_collector", "on"),
            ("log_directory", logFolder),
            ("log_filename", "postgres-%a.log"),
            ("log_truncate_on_rotation", "on"),
            ("log_rotation_age", "1d"),
            ("log_rotation_size", "0"),
            ("log_file_mode", "0600"),
            // No personal data in logs. Statements and parameters are left out; so are errors of statements, whose
            // messages quote values (the program gets them); terse leaves out details, which quote whole rows.
            ("log_statement", "none"),
            ("log_min_messages", "log"),
            ("log_min_error_statement", "panic"),
            ("log_min_duration_statement", "-1"),
            ("log_parameter_max_length", "0"),
            ("log_parameter_max_length_on_error", "0"),
            ("log_error_verbosity", "terse"),
        ];

    private static string Megabytes(long bytes) => $"{bytes / MiB}MB";
}
