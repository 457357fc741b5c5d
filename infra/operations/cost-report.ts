import { CfnExport } from 'aws-cdk-lib/aws-bcmdataexports';
import * as iam from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

import type { AwsEnvironment } from '../../charts/config/aws/aws-environment';
import { namesOf } from '../../charts/config/names';
import { bucket } from '../storage/bucket';

/**
 * A cost and usage report (CUR 2.0), every day, as Parquet.
 *
 * @see https://docs.aws.amazon.com/cur/latest/userguide/table-dictionary-cur2.html
 */
export function costReport(scope: Construct, environment: AwsEnvironment): void {
  const { account, region } = environment.aws;
  const reports = bucket(scope, 'costs', environment, {
    purpose: 'costs',
    accessLogs: 'AWS itself writes to it once a day, and who reads it is in the trail of the account',
  });
  reports.addToResourcePolicy(
    new iam.PolicyStatement({
      sid: 'DataExports',
      principals: ['bcm-data-exports', 'billingreports'].map((service) => new iam.ServicePrincipal(`${service}.amazonaws.com`)),
      actions: ['s3:GetBucketPolicy', 's3:PutObject'],
      resources: [reports.bucketArn, reports.arnForObjects('*')],
      conditions: { StringEquals: { 'aws:SourceAccount': account } },
    }),
  );
  const made = new CfnExport(scope, 'cost-report', {
    export: {
      name: namesOf(environment).cluster,
      dataQuery: {
        queryStatement: `SELECT ${COLUMNS.join(', ')} FROM COST_AND_USAGE_REPORT`,
        tableConfigurations: {
          COST_AND_USAGE_REPORT: { TIME_GRANULARITY: 'DAILY', INCLUDE_RESOURCES: 'TRUE', INCLUDE_SPLIT_COST_ALLOCATION_DATA: 'TRUE' },
        },
      },
      destinationConfigurations: {
        s3Destination: {
          s3Bucket: reports.bucketName,
          s3Prefix: 'reports',
          s3Region: region,
          s3OutputConfigurations: { format: 'PARQUET', compression: 'PARQUET', outputType: 'CUSTOM', overwrite: 'OVERWRITE_REPORT' },
        },
      },
      refreshCadence: { frequency: 'SYNCHRONOUS' },
    },
  });
  if (reports.policy !== undefined) made.node.addDependency(reports.policy);
}

const COLUMNS = [
  'bill_billing_period_start_date',
  'line_item_line_item_type',
  'line_item_operation',
  'line_item_product_code',
  'line_item_resource_id',
  'line_item_unblended_cost',
  'line_item_usage_amount',
  'line_item_usage_start_date',
  'line_item_usage_type',
  'resource_tags',
];
