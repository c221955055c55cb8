/**
 * Brings the database to the schema of this version before anything else starts. Startup beans that read it are
 * {@code @DependsOn("Migrations")}. What is away later is told in one line of the log, see {@link lu.fix4bizz.hub.database.Cause}.
 */
package lu.fix4bizz.hub.database;
