/** Brings the database to the schema of this version before anything else starts. Startup beans that read it are {@code @DependsOn("Migrations")}. */
package lu.fix4bizz.hub.database;
